using System.Net;
using Leerspoor.Credentials.Fetching;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Fetching;

public class PublicAddressTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.8.8.8")]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::1")]
    [InlineData("::")]
    [InlineData("fe80::1")]
    [InlineData("fd00::1")]
    [InlineData("ff02::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("2002:a00:1::")]
    [InlineData("2001:0:4136:e378::")]
    [InlineData("2001:db8::1")]
    public void An_address_of_ones_own_network_is_not_public(string address) =>
        PublicAddress.Is(IPAddress.Parse(address)).ShouldBeFalse();

    [Theory]
    [InlineData("93.184.216.34")]
    [InlineData("172.15.0.1")]
    [InlineData("100.128.0.1")]
    [InlineData("2606:2800:220:1::1")]
    [InlineData("2a02:898::1")]
    [InlineData("::ffff:93.184.216.34")]
    public void An_address_of_the_internet_is(string address) =>
        PublicAddress.Is(IPAddress.Parse(address)).ShouldBeTrue();

    [Theory]
    [InlineData("http://elders.example/a")]
    [InlineData("ftp://elders.example/a")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://127.0.0.1/a")]
    [InlineData("https://2130706433/a")]
    [InlineData("https://0x7f.1/a")]
    [InlineData("https://[::1]/a")]
    [InlineData("https://localhost/a")]
    [InlineData("https://localhost./a")]
    [InlineData("https://printer.local/a")]
    [InlineData("https://db.internal/a")]
    [InlineData("https://intranet/a")]
    [InlineData("https://naam:geheim@elders.example/a")]
    [InlineData("https://elders.example:22/a")]
    [InlineData("https://elders.example:80/a")]
    public void Some_addresses_are_never_asked_for(string url) =>
        PublicUrl.Is(new Uri(url)).ShouldBeFalse();

    [Theory]
    [InlineData("https://elders.example/a?b=c")]
    [InlineData("https://elders.example:8443/a")]
    [InlineData("https://bücher.example/a")]
    public void Others_may_be(string url) => PublicUrl.Is(new Uri(url)).ShouldBeTrue();
}
