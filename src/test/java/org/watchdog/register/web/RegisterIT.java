package org.watchdog.register.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchdog.system.LaunchedSystem;

@DisplayName("The public register")
class RegisterIT {

    private static final String LIST = "/register/licensees";
    private static final int LISTED = 30;

    private final LaunchedSystem system = LaunchedSystem.get();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "株式会社例示通販",
                "例示通販",
                "㈱例示通販",
                "レイジツウハン",
                "れいじつうはん",
                "ﾚｲｼﾞﾂｳﾊﾝ",
                "レイジ　ツウハン",
                "T-00001",
                "Ｔ－００００１",
                "t00001",
                "shop.reiji.example.jp",
                "https://SHOP.reiji.example.jp/cart?item=1"
            })
    @DisplayName("finds a holder by name, by kana of both kinds and widths, by registration number and by site")
    void found(String written) {
        assertThat(sought(written)).extracting(h -> h.getString("id")).contains("L-000001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"レイシツウハン", "そんな名前の会社", "、。", "%", "_", "' or 1=1"})
    @DisplayName("finds nobody by what is another word, or no word at all")
    void not_found(String written) {
        assertThat(sought(written)).isEmpty();
    }

    @Test
    @DisplayName("tells marks with number, status and term, target business or null, and sites")
    void told() {
        var holder = sought("T-00001").get(0);
        var target = sought("C-00002").get(0);

        var mark = holder.getJsonArray("marks").getJsonObject(0);
        assertThat(mark.getString("scheme")).isEqualTo("TRUSTE");
        assertThat(mark.getString("registrationNumber")).isEqualTo("T-00001");
        assertThat(mark.getString("status")).isEqualTo("ACTIVE");
        assertThat(mark.getString("validFrom")).isLessThan(mark.getString("validTo"));
        assertThat(holder.get("targetBusiness")).isEqualTo(JsonValue.NULL);
        assertThat(holder.getJsonArray("sites").toString()).contains("https://shop.reiji.example.jp/");
        assertThat(target.getJsonObject("targetBusiness")).containsKeys("body", "since");
        assertThat(sought("C-00023").get(0).getJsonArray("marks").toString()).contains("SUSPENDED");
        assertThat(sought("T-00016").get(0).getJsonArray("marks").toString()).contains("ENDED");
    }

    @Test
    @DisplayName("is read page by page, by kana, without losing or repeating anybody")
    void pages() {
        var whole = system.anonymous().get(LIST + "?limit=200&count=true").expect(200);
        assertThat(whole.json().getInt("count")).isEqualTo(LISTED);
        assertThat(whole.json().get("next")).isEqualTo(JsonValue.NULL);
        var kana = names(whole.items(), "nameKana");
        assertThat(kana).hasSize(LISTED).isSorted();

        var seen = new ArrayList<String>();
        var cursor = "";
        do {
            var page = system.anonymous().get(LIST + "?limit=7" + cursor).expect(200);
            assertThat(page.items()).hasSizeBetween(1, 7);
            seen.addAll(names(page.items(), "id"));
            cursor = page.json().isNull("next") ? "" : "&cursor=" + page.json().getString("next");
        } while (!cursor.isEmpty());

        assertThat(seen).isEqualTo(names(whole.items(), "id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cursor=garbage", "cursor=L-999999", "cursor=L-000031", "limit=0", "limit=201", "limit=x"})
    @DisplayName("refuses a cursor that is none, or of somebody who is not listed, and a limit beyond its bounds")
    void refused(String query) {
        var errors =
                system.anonymous().get(LIST + "?" + query).expect(422).json().getJsonArray("errors");

        assertThat(errors.getJsonObject(0).getString("field")).isEqualTo(query.substring(0, query.indexOf('=')));
    }

    @Test
    @DisplayName("says nothing of who is applying, under review or thinking of it; the staff's register does")
    void applicants() throws Exception {
        assertThat(sought("ひみつ")).isEmpty();
        assertThat(sought("himitsu-shinsa.example.jp")).isEmpty();
        assertThat(system.anonymous().get(LIST + "?limit=200").text()).doesNotContain("ひみつ");
        assertThat(page("/register?q=" + encoded("ひみつ"), "")).doesNotContain("ひみつ審査株式会社");
        assertThat(page("/register/L-000032", "")).doesNotContain("ひみつ");
        assertThat(page("/register?q=" + encoded("ひみつ"), "licensee1")).doesNotContain("ひみつ審査株式会社");

        assertThat(page("/register?q=" + encoded("ひみつ"), "intake")).contains("ひみつ審査株式会社", "株式会社ひみつ検討");
    }

    private List<JsonObject> sought(String written) {
        return system.anonymous()
                .get(LIST + "?limit=200&q=" + encoded(written))
                .expect(200)
                .items();
    }

    /** The page as this user sees it, or somebody without an account. */
    private String page(String path, String user) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(system.base().resolve(path));
        if (!user.isEmpty()) {
            var token = system.anonymous()
                    .post("/tokens", "{\"username\": \"" + user + "\", \"password\": \"" + system.password() + "\"}")
                    .expect(200)
                    .json()
                    .getString("token");
            request.header("Authorization", "Bearer " + token);
        }
        return HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.ofString(UTF_8))
                .body();
    }

    private static List<String> names(List<JsonObject> items, String field) {
        return items.stream().map(item -> item.getString(field)).toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
