using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace CountyCloud.Excel;

/// <summary>Writes a CSV file (RFC 4180) that spreadsheets open as UTF-8, streamed row by row.</summary>
public static class CsvResponse
{
    private const int FlushAt = 32 * 1024;
    private static readonly SearchValues<char> Quoted = SearchValues.Create("\",\r\n");

    /// <summary>Sets the headers of a file for one reader only, and writes the mark of UTF-8.</summary>
    public static PipeWriter Begin(HttpContext context, string fileName)
    {
        context.Response.ContentType = "text/csv; charset=utf-8";
        context.Response.Headers.CacheControl = "private, no-store";
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}\"";
        Encoding.UTF8.GetBytes("\uFEFF", context.Response.BodyWriter);
        return context.Response.BodyWriter;
    }

    /// <summary>Writes a row.</summary>
    public static void Row(PipeWriter writer, params ReadOnlySpan<object?> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0)
            {
                writer.Write(","u8);
            }

            Encoding.UTF8.GetBytes(Cell(cells[i]), writer);
        }

        writer.Write("\r\n"u8);
    }

    /// <summary>Waits for the reader every few rows, so that no more than that is in memory; false when he has gone.</summary>
    public static async ValueTask<bool> HasReaderAsync(PipeWriter writer, CancellationToken cancellationToken) =>
        writer.UnflushedBytes < FlushAt || await writer.FlushAsync(cancellationToken) is { IsCompleted: false, IsCanceled: false };

    /// <summary>A cell as it stands in the file: numbers with a point, text that a spreadsheet would run as a formula made plain; a number below zero is none.</summary>
    public static string Cell(object? value)
    {
        var text = value is IFormattable number ? number.ToString("0.######", CultureInfo.InvariantCulture) : value?.ToString() ?? string.Empty;
        if (value is string && text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r')
        {
            text = "'" + text;
        }

        return text.AsSpan().ContainsAny(Quoted) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
