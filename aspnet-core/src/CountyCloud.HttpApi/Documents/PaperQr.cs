using QRCoder;

namespace CountyCloud.HttpApi.Documents;

/// <summary>The QR code of a form: whoever scans it comes to the record, if they may see it.</summary>
public static class PaperQr
{
    private const int PixelsPerModule = 8;

    /// <summary>The code as a PNG, with a quarter of it lost still readable: paper is folded and stamped over.</summary>
    /// <param name="address">Address that it opens.</param>
    public static byte[] Png(string address)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.Q);
        using var code = new PngByteQRCode(data);
        return code.GetGraphic(PixelsPerModule);
    }
}
