using System.Buffers.Binary;
using System.Security.Cryptography;

namespace CountyCloud.Traceability;

/// <summary>
/// Format-preserving encryption FF1 (NIST SP 800-38G, algorithms 7 and 8) with AES: a secret permutation of all numbers of a given length
/// in a given radix. Works on many numbers at once, as the cipher is called once a round for all of them. Halves have at most 64 bits,
/// which every use here (and every sample of NIST) keeps. No branch and no table depends on key or number.
/// </summary>
public sealed class Ff1
{
    private const int Rounds = 10;
    private const int BlockBytes = 16;
    private const int MaxHalfBits = 64;

    private readonly byte[] _key;

    // CBC-MAC of all that is the same for every number and round: the block P and the tweak; the last block's free bytes are in it already.
    private readonly byte[] _head;
    private readonly UInt128 _leftSize;
    private readonly UInt128 _rightSize;
    private readonly int _numberBytes;
    private readonly int _sumBytes;

    /// <summary>A permutation.</summary>
    /// <param name="key">AES key of 16, 24 or 32 bytes.</param>
    /// <param name="radix">2 to 65536.</param>
    /// <param name="length">Numerals of a number, at least 2.</param>
    /// <param name="tweak">Public text that makes it another permutation under the same key.</param>
    /// <exception cref="ArgumentOutOfRangeException">Half of a number has more than 64 bits, or there are fewer than a million numbers (the standard's least).</exception>
    public Ff1(ReadOnlySpan<byte> key, int radix, int length, ReadOnlySpan<byte> tweak)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(radix, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(radix, 65536);
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 2);
        var left = length / 2;
        var right = length - left;
        _leftSize = Power(radix, left);
        _rightSize = Power(radix, right);
        var bits = 128 - (int)UInt128.LeadingZeroCount(_rightSize - 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bits, MaxHalfBits, nameof(length));
        ArgumentOutOfRangeException.ThrowIfLessThan(_leftSize * _rightSize, (UInt128)1_000_000, nameof(length));
        _key = key.ToArray();
        _numberBytes = (bits + 7) / 8;
        _sumBytes = (4 * ((_numberBytes + 3) / 4)) + 4;
        _head = Head(radix, length, left, tweak);
    }

    /// <summary>How many numbers there are; each is below it.</summary>
    public UInt128 Size => _leftSize * _rightSize;

    /// <summary>Replaces every number by its image.</summary>
    public void Encrypt(Span<UInt128> numbers)
    {
        var (left, right) = Split(numbers);
        using var rounds = new RoundFunction(this, numbers.Length);
        for (var round = 0; round < Rounds; round++)
        {
            var size = round % 2 == 0 ? _leftSize : _rightSize;
            rounds.Run(round, right);
            for (var k = 0; k < left.Length; k++)
            {
                var sum = (ulong)(((UInt128)left[k] + (rounds.Sum(k) % size)) % size);
                left[k] = right[k];
                right[k] = sum;
            }
        }

        Join(left, right, numbers);
    }

    /// <summary>Replaces every image by its number.</summary>
    public void Decrypt(Span<UInt128> images)
    {
        var (left, right) = Split(images);
        using var rounds = new RoundFunction(this, images.Length);
        for (var round = Rounds - 1; round >= 0; round--)
        {
            var size = round % 2 == 0 ? _leftSize : _rightSize;
            rounds.Run(round, left);
            for (var k = 0; k < left.Length; k++)
            {
                var difference = (ulong)(((UInt128)right[k] + size - (rounds.Sum(k) % size)) % size);
                right[k] = left[k];
                left[k] = difference;
            }
        }

        Join(left, right, images);
    }

    private static UInt128 Power(int radix, int exponent)
    {
        UInt128 power = 1;
        for (var i = 0; i < exponent; i++)
        {
            power = checked(power * (UInt128)radix);
        }

        return power;
    }

    private (ulong[] Left, ulong[] Right) Split(ReadOnlySpan<UInt128> numbers)
    {
        var left = new ulong[numbers.Length];
        var right = new ulong[numbers.Length];
        for (var k = 0; k < numbers.Length; k++)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(numbers[k], Size, nameof(numbers));
            left[k] = (ulong)(numbers[k] / _rightSize);
            right[k] = (ulong)(numbers[k] % _rightSize);
        }

        return (left, right);
    }

    // After an even number of rounds the halves have their first sizes again.
    private void Join(ulong[] left, ulong[] right, Span<UInt128> numbers)
    {
        for (var k = 0; k < left.Length; k++)
        {
            numbers[k] = (left[k] * _rightSize) + right[k];
        }
    }

    private byte[] Head(int radix, int length, int left, ReadOnlySpan<byte> tweak)
    {
        using var aes = Aes.Create();
        aes.Key = _key;
        Span<byte> block = stackalloc byte[BlockBytes];
        block[0] = 1;
        block[1] = 2;
        block[2] = 1;
        block[3] = (byte)(radix >> 16);
        block[4] = (byte)(radix >> 8);
        block[5] = (byte)radix;
        block[6] = Rounds;
        block[7] = (byte)left;
        BinaryPrimitives.WriteInt32BigEndian(block[8..], length);
        BinaryPrimitives.WriteInt32BigEndian(block[12..], tweak.Length);
        var mac = aes.EncryptEcb(block, PaddingMode.None);

        // Tweak and zeros fill whole blocks but for the round's number and the half at the end of the last one.
        var padding = (((-tweak.Length - _numberBytes - 1) % BlockBytes) + BlockBytes) % BlockBytes;
        var text = new byte[tweak.Length + padding];
        tweak.CopyTo(text);
        for (var i = 0; i < text.Length; i++)
        {
            mac[i % BlockBytes] ^= text[i];
            if (i % BlockBytes == BlockBytes - 1)
            {
                mac = aes.EncryptEcb(mac, PaddingMode.None);
            }
        }

        return mac;
    }

    /// <summary>The round function for many numbers: one call of the cipher a round.</summary>
    private sealed class RoundFunction : IDisposable
    {
        private readonly Ff1 _owner;
        private readonly Aes _aes = Aes.Create();
        private readonly byte[] _in;
        private readonly byte[] _out;

        public RoundFunction(Ff1 owner, int count)
        {
            _owner = owner;
            _aes.Key = owner._key;
            _in = new byte[count * BlockBytes];
            _out = new byte[count * BlockBytes];
        }

        public void Run(int round, ReadOnlySpan<ulong> halves)
        {
            Span<byte> number = stackalloc byte[sizeof(ulong)];
            for (var k = 0; k < halves.Length; k++)
            {
                var block = _in.AsSpan(k * BlockBytes, BlockBytes);
                _owner._head.CopyTo(block);
                block[BlockBytes - 1 - _owner._numberBytes] ^= (byte)round;
                BinaryPrimitives.WriteUInt64BigEndian(number, halves[k]);
                for (var i = 1; i <= _owner._numberBytes; i++)
                {
                    block[BlockBytes - i] ^= number[sizeof(ulong) - i];
                }
            }

            _aes.EncryptEcb(_in, _out, PaddingMode.None);
        }

        public UInt128 Sum(int k) => BinaryPrimitives.ReadUInt128BigEndian(_out.AsSpan(k * BlockBytes)) >> (8 * (BlockBytes - _owner._sumBytes));

        public void Dispose() => _aes.Dispose();
    }
}
