using System.Security.Cryptography;
using System.Text;
using Leerspoor.OpenBadges.Ed25519;
using Shouldly;
using Xunit;

namespace Leerspoor.OpenBadges.Tests.Ed25519;

public class Ed25519Tests
{
    // RFC 8032, section 7.1: tests 1, 2, 3 and SHA(abc): seed, public key, message, signature
    public static TheoryData<string, string, string, string> Rfc8032 =>
        new()
        {
            {
                "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
                "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
                "",
                "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
            },
            {
                "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
                "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
                "72",
                "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
            },
            {
                "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
                "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
                "af82",
                "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
            },
            {
                "833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42",
                "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf",
                Convert.ToHexStringLower(SHA512.HashData(Encoding.ASCII.GetBytes("abc"))),
                "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704"
            },
        };

    [Theory]
    [MemberData(nameof(Rfc8032))]
    public void The_vectors_of_RFC_8032_come_out_of_our_own_code(
        string seed,
        string publicKey,
        string message,
        string signature
    ) => ShouldAgree(new ManagedEd25519(), seed, publicKey, message, signature);

    [Theory]
    [MemberData(nameof(Rfc8032))]
    public void The_vectors_of_RFC_8032_come_out_of_the_chosen_algorithm(
        string seed,
        string publicKey,
        string message,
        string signature
    ) => ShouldAgree(Ed25519Algorithm.Best, seed, publicKey, message, signature);

    [Fact]
    public void Our_own_code_and_OpenSSL_sign_and_judge_alike()
    {
        Assert.SkipUnless(
            OpenSslEd25519.IsAvailable,
            "This system has no OpenSSL to compare with."
        );
        var (own, openSsl) = (new ManagedEd25519(), new OpenSslEd25519());
        var random = new Random(8032);
        for (var i = 0; i < 50; i++)
        {
            byte[] seed = new byte[32],
                message = new byte[random.Next(200)];
            random.NextBytes(seed);
            random.NextBytes(message);
            using var ours = own.SignerFor(seed);
            using var theirs = openSsl.SignerFor(seed);
            ours.PublicKey.SequenceEqual(theirs.PublicKey).ShouldBeTrue();

            var signature = theirs.Sign(message);
            ours.Sign(message).ShouldBe(signature);
            own.Verify(ours.PublicKey, message, signature).ShouldBeTrue();
            signature[random.Next(64)] ^= (byte)(1 << random.Next(8));
            own.Verify(ours.PublicKey, message, signature).ShouldBeFalse();
            openSsl.Verify(ours.PublicKey, message, signature).ShouldBeFalse();
        }
    }

    [Fact]
    public void A_signature_whose_S_was_raised_by_the_group_order_is_refused()
    {
        using var signer = new ManagedEd25519().SignerFor(new byte[32]);
        var signature = signer.Sign([1, 2, 3]);
        var order = Convert.FromHexString(
            "edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010"
        );
        var carry = 0;
        for (var i = 0; i < 32; i++)
        {
            carry += signature[32 + i] + order[i];
            signature[32 + i] = (byte)carry;
            carry >>= 8;
        }

        new ManagedEd25519().Verify(signer.PublicKey, [1, 2, 3], signature).ShouldBeFalse();
        Ed25519Algorithm.Best.Verify(signer.PublicKey, [1, 2, 3], signature).ShouldBeFalse();
    }

    [Theory]
    [InlineData("0100000000000000000000000000000000000000000000000000000000000000")] // the identity
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")] // order 4
    [InlineData("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")] // order 2
    [InlineData("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05")] // order 8
    [InlineData("0100000000000000000000000000000000000000000000000000000000000080")] // x = 0 with a sign
    [InlineData("eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")] // y = p + 1
    [InlineData("0200000000000000000000000000000000000000000000000000000000000000")] // not on the curve
    public void A_key_that_would_fit_many_messages_is_no_key(string hex) =>
        Ed25519PublicKey.TryCreate(Convert.FromHexString(hex), out _).ShouldBeFalse();

    private static void ShouldAgree(
        Ed25519Algorithm algorithm,
        string seed,
        string publicKey,
        string message,
        string signature
    )
    {
        using var signer = algorithm.SignerFor(Convert.FromHexString(seed));
        var bytes = Convert.FromHexString(message);

        Convert.ToHexStringLower(signer.PublicKey).ShouldBe(publicKey);
        Convert.ToHexStringLower(signer.Sign(bytes)).ShouldBe(signature);
        algorithm.Verify(signer.PublicKey, bytes, Convert.FromHexString(signature)).ShouldBeTrue();
        algorithm
            .Verify(signer.PublicKey, [.. bytes, 0], Convert.FromHexString(signature))
            .ShouldBeFalse();
    }
}
