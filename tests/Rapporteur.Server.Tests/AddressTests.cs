using CsCheck;
using Rapporteur.Server.Web;

namespace Rapporteur.Server.Tests;

public sealed class AddressTests
{
    [Theory]
    [InlineData("cis-2017", "/documents/cis-2017")]
    [InlineData("news/2017/12", "/documents/news/2017/12")]
    [InlineData("\u041e\u0442\u0447\u0451\u0442 1", "/documents/%D0%9E%D1%82%D1%87%D1%91%D1%82%201")]
    public void A_plain_id_stays_readable(string id, string address) => Assert.Equal(address, Address.Document(id));

    [Fact]
    public void Any_id_comes_back_from_its_address_as_it_was() =>
        Gen.OneOf(Gen.String, Gen.OneOf("a", "/", ".", "..", "~", ".json", "%2F", "\\", "?", "#", "\u0442").Array[1, 6].Select(string.Concat))
            .Where(id => id.Length > 0 && !id.Any(char.IsSurrogate)).Sample(id =>
            {
                var path = Address.Path(id);
                Assert.DoesNotContain('?', path);
                Assert.Equal(new Uri("http://h/d/" + path).AbsolutePath, "/d/" + path);
                Assert.Equal((id, false), Address.Read(Uri.UnescapeDataString(path)));
                Assert.Equal((id, true), Address.Read(Uri.UnescapeDataString(path) + ".json"));
            });
}
