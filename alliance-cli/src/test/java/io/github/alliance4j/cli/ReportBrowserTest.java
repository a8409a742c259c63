package io.github.alliance4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.json.Json;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * Opens a report in Chromium. Skipped where no Chromium is installed, unless the system property {@code
 * alliance.browser} is {@code required}. Leaves pictures in {@code target/screenshots}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportBrowserTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Dimension DESKTOP = new Dimension(1200, 1000);

    /** Kept, or its level would be lost. It warns of each Chromium that is newer than Selenium. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    @TempDir
    private static Path folder;

    private ChromeDriver browser;
    private String page;
    private String hostile;
    private String records;
    private String rules;

    @BeforeAll
    void openBrowser() throws IOException {
        boolean installed = Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
        if (!"required".equals(System.getProperty("alliance.browser"))) {
            assumeTrue(installed, "Chromium and its driver are not installed; the report is not opened in a browser");
        }
        assertThat(installed)
                .as("alliance.browser is required: %s and %s must be installed", CHROMIUM, DRIVER)
                .isTrue();
        SELENIUM.setLevel(Level.SEVERE);
        Files.createDirectories(PICTURES);
        page = report(SampleClinic.WHOLE, "whole");
        hostile = report(SampleClinic.DAMAGED, "damaged");
        records = RecordSamples.analyze(folder).resolve("report.html").toUri().toString();
        rules = rules(folder.resolve("rules"));
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .build(),
                options(Files.createTempDirectory(Path.of("target"), "chromium-")));
    }

    /** The report as the command writes it. */
    private String report(Path clinic, String name) {
        Path output = folder.resolve(name);
        SampleClinic.analyze(clinic, output);
        return output.resolve("report.html").toUri().toString();
    }

    /** A comparison of rules as the command writes it. */
    private static String rules(Path output) {
        Run.of("simulate", "--dyads", "60", "--seed", "1", "-o", output);
        Run run = Run.of(
                "evaluate",
                "--panel",
                output.resolve("panel.csv"),
                "--truth",
                output.resolve("truth.csv"),
                "--criteria",
                "mean-2sd,v-episode,i-chart,rci",
                "-o",
                output);
        assertThat(run.status()).as(run.err()).isZero();
        return output.resolve("report.html").toUri().toString();
    }

    /** The profile stays below target: Chromium may still write to it when a temporary folder would be cleared. */
    private static ChromeOptions options(Path profile) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--user-data-dir=" + profile.toAbsolutePath());
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        return options;
    }

    @AfterAll
    void closeBrowser() {
        if (browser != null) {
            browser.quit();
        }
    }

    @BeforeEach
    void openReport() {
        browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        browser.manage().window().setSize(DESKTOP);
        media("", "light");
        browser.get(page);
    }

    @Test
    void showsChartsWithShadedEpisodes() {
        List<WebElement> charts = browser.findElements(By.cssSelector("details[open] .chart svg"));
        List<WebElement> episodes = browser.findElements(By.cssSelector("details[open] .chart rect.ep"));

        assertThat(charts).isNotEmpty().allMatch(WebElement::isDisplayed);
        assertThat(episodes)
                .isNotEmpty()
                .allMatch(WebElement::isDisplayed)
                .allMatch(shaded -> shaded.getRect().getWidth() > 0);
    }

    @Test
    void writesNothingToTheConsole() {
        assertThat(browser.manage().logs().get(LogType.BROWSER))
                .filteredOn(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .isEmpty();
    }

    @Test
    void asksForNoNetworkAddress() {
        // What Chromium's own start page asked for is not the report's doing.
        browser.get("about:blank");
        browser.manage().logs().get(LogType.PERFORMANCE);
        browser.get(page);
        browser.executeScript("document.querySelectorAll('details').forEach(d => d.open = true)");

        List<String> addresses = browser.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(LogEntry::getMessage)
                .filter(message -> message.contains("\"Network.requestWillBeSent\""))
                .map(ReportBrowserTest::address)
                .toList();

        assertThat(addresses)
                .contains(page)
                .allMatch(address -> address.startsWith("file:") || address.startsWith("data:"));
    }

    private static String address(String message) {
        Map<?, ?> event = (Map<?, ?>) ((Map<?, ?>) new Json().toType(message, Json.MAP_TYPE)).get("message");
        Map<?, ?> request = (Map<?, ?>) ((Map<?, ?>) event.get("params")).get("request");
        return (String) request.get("url");
    }

    @Test
    void runsNoScriptFromAnIdentifier() {
        browser.get(hostile);

        assertThat(browser.findElements(By.tagName("script"))).isEmpty();
        assertThat(browser.findElements(By.tagName("h3")))
                .extracting(WebElement::getText)
                .contains("<script>alert(1)</script>", "=cmd|' /C calc'!A0");
    }

    @Test
    void followsTheReadersChoiceOfLightOrDark() throws IOException {
        String light = background();
        picture("report-light", true);
        media("", "dark");
        String dark = background();
        picture("report-dark", true);

        assertThat(light).isEqualTo("rgb(244, 246, 248)");
        assertThat(dark).isEqualTo("rgb(16, 21, 26)");
    }

    @Test
    void opensASectionWithTheKeyboard() {
        WebElement summary = browser.findElement(By.cssSelector(".dyad > details:not([open]) > summary"));
        WebElement details = summary.findElement(By.xpath(".."));

        summary.sendKeys(Keys.ENTER);

        assertThat(details.getDomAttribute("open")).isNotNull();
        assertThat(details.findElement(By.cssSelector(".chart svg")).isDisplayed())
                .isTrue();
    }

    @Test
    void opensTheSectionThatALinkLeadsTo() {
        WebElement closed = browser.findElement(By.cssSelector(".dyad > details:not([open]) > .body"));
        String id = closed.getDomAttribute("id");

        browser.findElement(By.cssSelector(".index a[href='#" + id + "']")).sendKeys(Keys.ENTER);

        assertThat(browser.findElement(By.id(id)).isDisplayed()).isTrue();
    }

    @Test
    void leadsFromTheFirstTabStopToTheContent() {
        browser.switchTo().activeElement().sendKeys(Keys.TAB);
        WebElement first = browser.switchTo().activeElement();

        assertThat(first.getDomAttribute("href")).isEqualTo("#main");
        assertThat(first.getRect().getX()).isNotNegative();
    }

    @Test
    void fitsANarrowScreen() throws IOException {
        narrow();

        picture("report-narrow", true);
        assertThat(number("return document.documentElement.scrollWidth")).isLessThanOrEqualTo(400);
    }

    @Test
    void printsWithEverySectionOpened() throws IOException {
        print("report");
        media("print", "light");

        assertThat(browser.findElements(By.cssSelector(".dyad > details:not([open]) .chart svg")))
                .isNotEmpty()
                .allMatch(chart -> chart.getRect().getHeight() > 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void allDyadsTogetherAreDrawnWithinTheirEdges(String scheme) throws IOException {
        browser.executeScript("document.querySelectorAll('#clinic details').forEach(d => d.open = true)");
        media("", scheme);
        browser.executeScript("document.getElementById('clinic').scrollIntoView({behavior: 'instant'})");
        picture("clinic-" + scheme, false);

        assertThat(browser.findElements(By.cssSelector("#clinic .panel"))).hasSize(2);
        assertThat(browser.findElements(By.cssSelector("#clinic svg")))
                .hasSizeGreaterThan(48)
                .allMatch(WebElement::isDisplayed);
        assertThat(browser.findElements(By.cssSelector("#clinic .parts rect.part-dyad")))
                .hasSize(2)
                .allMatch(part -> part.getRect().getWidth() > 100);
        assertThat(outside()).isEmpty();
        assertThat(number("return document.documentElement.scrollWidth")).isLessThanOrEqualTo(DESKTOP.getWidth());
    }

    @Test
    void allDyadsTogetherFitANarrowScreen() throws IOException {
        narrow();
        browser.executeScript("document.querySelectorAll('#clinic details').forEach(d => d.open = true)");
        browser.executeScript("document.getElementById('clinic').scrollIntoView({behavior: 'instant'})");
        picture("clinic-narrow", false);

        assertThat(number("return document.documentElement.scrollWidth")).isLessThanOrEqualTo(400);
        assertThat(
                        browser.findElements(
                                By.cssSelector(
                                        "#clinic .multiples li, #clinic .effects, #clinic .parts, #clinic .slopes, #clinic .slopes text")))
                .isNotEmpty()
                .allMatch(shown -> shown.getRect().getX() + shown.getRect().getWidth() <= 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void slopesAreReadWithoutScrollingOnANarrowScreen(String scheme) throws IOException {
        narrow();
        media("", scheme);
        browser.executeScript("document.querySelector('#clinic .slopes').scrollIntoView({behavior: 'instant'})");
        picture("slopes-narrow-" + scheme, false);

        assertThat(browser.findElements(By.cssSelector("#clinic .slopes text")))
                .isNotEmpty()
                .allMatch(text -> text.getRect().getHeight() >= 11);
        assertThat(outside()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void rulesAreComparedWithinTheEdgesOfAnyScreen(String scheme) throws IOException {
        browser.get(rules);
        media("", scheme);
        picture("rules-" + scheme, true);
        assertThat(outside()).isEmpty();
        assertThat(number("return document.documentElement.scrollWidth")).isLessThanOrEqualTo(DESKTOP.getWidth());

        narrow();
        picture("rules-narrow-" + scheme, true);
        assertThat(outside()).isEmpty();
        assertThat(number("return document.documentElement.scrollWidth")).isLessThanOrEqualTo(400);
        assertThat(browser.findElements(By.cssSelector(".comparison circle"))).hasSize(3);
    }

    @Test
    void rulesPrint() throws IOException {
        browser.get(rules);
        print("rules");
    }

    @Test
    void aSmallDrawingLeadsToTheDyad() {
        WebElement link = browser.findElement(By.cssSelector("#clinic .multiples li:last-child a"));

        link.sendKeys(Keys.ENTER);

        String id = link.getDomAttribute("href").substring(1);
        assertThat(browser.findElement(By.id(id)).isDisplayed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void recordsAreDrawnWithinTheirEdgesInLightAndDark(String scheme) throws IOException {
        openRecords();
        media("", scheme);
        picture("records-" + scheme, true);

        assertThat(browser.findElements(By.cssSelector(".record .chart svg")))
                .hasSize(2)
                .allMatch(WebElement::isDisplayed);
        assertThat(outside()).isEmpty();
        assertThat(number("return document.documentElement.scrollWidth")).isLessThanOrEqualTo(DESKTOP.getWidth());
    }

    @Test
    void recordsFitANarrowScreenWithTheNamesOfRowsInView() throws IOException {
        openRecords();
        narrow();
        picture("records-narrow", true);

        assertThat(number("return document.documentElement.scrollWidth")).isLessThanOrEqualTo(400);
        assertThat(outside()).isEmpty();
        assertThat(browser.findElements(By.cssSelector(".record svg text.who[x='60']")))
                .isNotEmpty()
                .allMatch(name -> name.getRect().getX() < 200);
    }

    @Test
    void recordsPrintWithinTheirEdges() throws IOException {
        openRecords();
        print("records");
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 700, "height", 1000, "deviceScaleFactor", 1, "mobile", false));
        media("print", "light");
        picture("records-print", true);

        assertThat(number("return document.documentElement.scrollWidth")).isLessThanOrEqualTo(700);
        assertThat(outside()).isEmpty();
    }

    @Test
    void whatScrollsCanBeReachedWithTheKeyboard() {
        openRecords();
        narrow();
        WebElement chart = browser.findElement(By.cssSelector(".record .chart"));

        browser.executeScript("arguments[0].focus()", chart);
        assertThat(browser.switchTo().activeElement()).isEqualTo(chart);
        assertThat(chart.getAccessibleName()).startsWith("Record of dyad");
    }

    /** The page with records, all of it opened. */
    private void openRecords() {
        browser.get(records);
        browser.executeScript("document.querySelectorAll('details').forEach(d => d.open = true)");
    }

    private void narrow() {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 400, "height", 800, "deviceScaleFactor", 1, "mobile", false));
    }

    /** The texts of drawings that pass an edge of theirs. */
    private List<?> outside() {
        return (List<?>) browser.executeScript(
                "return [...document.querySelectorAll('.chart svg text, svg.slopes text, svg.comparison text')].filter(t => {"
                        + " const e = t.ownerSVGElement.getBoundingClientRect(), r = t.getBoundingClientRect();"
                        + " return r.right > e.right + 0.5 || r.left < e.left - 0.5 || r.bottom > e.bottom + 0.5"
                        + " || r.top < e.top - 0.5; }).map(t => t.textContent)");
    }

    private void print(String name) throws IOException {
        Map<String, Object> printed = browser.executeCdpCommand(
                "Page.printToPDF", Map.of("printBackground", true, "preferCSSPageSize", true));
        byte[] pdf = Base64.getDecoder().decode((String) printed.get("data"));
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-")
                .containsPattern("/Type\\s*/Page\\b");
        Files.write(PICTURES.resolve(name + ".pdf"), pdf);
    }

    private void media(String medium, String scheme) {
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("media", medium, "features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    private String background() {
        return (String) browser.executeScript("return getComputedStyle(document.body).backgroundColor");
    }

    private long number(String script) {
        return (Long) browser.executeScript(script);
    }

    private void picture(String name, boolean whole) throws IOException {
        Files.write(PICTURES.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
        if (whole) {
            Map<String, Object> taken = browser.executeCdpCommand(
                    "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
            Files.write(
                    PICTURES.resolve(name + "-whole.png"), Base64.getDecoder().decode((String) taken.get("data")));
        }
    }
}
