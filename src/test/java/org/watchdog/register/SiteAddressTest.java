package org.watchdog.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The address of a site (rule R-WD-01)")
class SiteAddressTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "https://shop.example.jp/, shop.example.jp",
        "shop.example.jp, shop.example.jp",
        "//shop.example.jp, shop.example.jp",
        "HTTP://WWW.Shop.Example.JP:8080/?q=1#top, shop.example.jp",
        "ｓｈｏｐ．ｅｘａｍｐｌｅ．ｊｐ, shop.example.jp",
        "shop。example。jp, shop.example.jp",
        "https://shop.example.jp./item/, shop.example.jp/item",
        "https://shop.example.jp/a/./b/../c//, shop.example.jp/a/c",
        "https://user:word@shop.example.jp/, shop.example.jp",
        "https://店.example.jp/, xn--hxt.example.jp",
        "https://XN--HXT.example.jp/, xn--hxt.example.jp",
        "https://shop.example.jp/%E5%BA%97/, shop.example.jp/店",
        "https:\\\\shop.example.jp\\item, shop.example.jp/item",
        "www.jp, www.jp"
    })
    @DisplayName("is the same however it is written")
    void same(String written, String normal) {
        assertThat(SiteAddress.read(written)).map(SiteAddress::toString).hasValue(normal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "春風堂",
                "localhost",
                "192.0.2.1",
                "http://[2001:db8::1]/",
                "ftp://shop.example.jp/",
                "mailto:info@shop.example.jp",
                "javascript:alert(1)",
                "-shop-.example.jp",
                "shop..example.jp",
                "https:///item",
                "a b.example.jp"
            })
    @DisplayName("is not read from what names no site")
    void none(String written) {
        assertThat(SiteAddress.read(written)).isEmpty();
    }

    @Test
    @DisplayName("covers what lies below its path, by whole segments")
    void covers() {
        var club = new SiteAddress("example.jp", "/club");

        assertThat(club.covers(new SiteAddress("example.jp", "/club"))).isTrue();
        assertThat(club.covers(new SiteAddress("example.jp", "/club/join"))).isTrue();
        assertThat(club.covers(new SiteAddress("example.jp", "/clubs"))).isFalse();
        assertThat(club.covers(new SiteAddress("example.jp", ""))).isFalse();
        assertThat(club.covers(new SiteAddress("shop.example.jp", "/club"))).isFalse();
        assertThat(new SiteAddress("example.jp", "").covers(club)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    @DisplayName("is read from any text without failing, and its normal form is read as itself")
    void idempotent(long seed) {
        var random = new SplittableRandom(seed);
        var pieces = List.of(
                "http://",
                "https://",
                "www.",
                "shop",
                ".example",
                ".jp",
                "/",
                "..",
                "%2F",
                "%E3%81",
                "%25",
                "店",
                "。",
                "：",
                "@",
                ":80",
                "?",
                "#",
                "Ａ",
                "-",
                "xn--",
                "\\",
                " ",
                "\u0000",
                "\uD842\uDFB7",
                "\uD842");

        for (int i = 0; i < 50_000; i++) {
            var text = new StringBuilder(random.nextBoolean() ? "https://shop.example.jp" : "");
            for (int n = random.nextInt(8); n > 0; n--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }

            SiteAddress.read(text.toString())
                    .ifPresent(address -> assertThat(SiteAddress.read(address.toString()))
                            .as("seed %d: %s", seed, text)
                            .hasValue(address));
        }
    }
}
