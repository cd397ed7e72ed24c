using QRCoder;

namespace CountyCloud.HttpApi.Traceability;

/// <summary>The dark modules of a QR code as horizontal runs: the shortest that vector graphics can say.</summary>
internal static class QrRuns
{
    /// <summary>Number of modules of a side without margin, and runs (row, column, length).</summary>
    public static (int Size, IReadOnlyList<(int Row, int Column, int Length)> Runs) Of(string content)
    {
        // A label lies behind plastic and gets scratched, but must stay small: M restores 15 %.
        using var data = QRCodeGenerator.GenerateQrCode(content, QRCodeGenerator.ECCLevel.M);
        const int Margin = 4;
        var matrix = data.ModuleMatrix;
        var size = matrix.Count - (2 * Margin);
        var runs = new List<(int, int, int)>();
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size; column++)
            {
                var start = column;
                while (column < size && matrix[row + Margin][column + Margin])
                {
                    column++;
                }

                if (column > start)
                {
                    runs.Add((row, start, column - start));
                }
            }
        }

        return (size, runs);
    }
}
