package io.github.alliance4j.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text must stand out from its ground in light, in dark and on paper: WCAG 2 level AA, 4.5 to 1. */
class StylesheetTest {

    private static final Pattern VARIABLE = Pattern.compile("--([a-z0-9-]+):#([0-9a-f]{6})");

    @ParameterizedTest
    @CsvSource({
        "ink, page",
        "ink, card",
        "soft, page",
        "soft, card",
        "link, page",
        "link, card",
        "focus, page",
        "client, card",
        "therapist, card",
        "observer, card",
        "plain, card",
        "k-open-ink, k-open-bg",
        "k-down-ink, k-down-bg",
        "k-back-ink, k-back-bg",
        "k-calm-ink, k-calm-bg",
        "k-none-ink, k-none-bg"
    })
    void textStandsOutFromItsGround(String text, String ground) throws IOException {
        String[] schemes = css().split(":root\\{", -1);
        assertThat(schemes).as("nothing, then light, dark and print").hasSize(4);
        for (int i = 1; i < schemes.length; i++) {
            Map<String, String> colours = colours(schemes[i].substring(0, schemes[i].indexOf('}')));
            assertThat(contrast(colours.get(text), colours.get(ground)))
                    .as("scheme %d", i)
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    private static String css() throws IOException {
        try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Map<String, String> colours(String scheme) {
        Map<String, String> colours = new HashMap<>();
        Matcher variable = VARIABLE.matcher(scheme);
        while (variable.find()) {
            colours.put(variable.group(1), variable.group(2));
        }
        return colours;
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 0) + 0.7152 * channel(colour, 2) + 0.0722 * channel(colour, 4);
    }

    private static double channel(String colour, int from) {
        double share = Integer.parseInt(colour.substring(from, from + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
