package org.watchdog.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NotFoundException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;

/** A person's browser on the launched system: a new profile each time, a phone or a desk, with or without scripts. */
public final class Browser implements AutoCloseable {

    private static final Path AXE = Path.of("target/web/node_modules/axe-core/axe.min.js");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST_TABS = 60;

    /** Held, or its level would be forgotten: it misses support for a protocol that is not used. */
    private static final Logger CHATTY = Logger.getLogger("org.openqa.selenium.devtools");

    private final URI base;
    private final ChromeDriver driver;

    private Browser(URI base, ChromeDriver driver) {
        this.base = base;
        this.driver = driver;
    }

    /** How wide the window is, and what else makes the person's device. */
    public record Setup(int width, int height, boolean scripts, String language) {

        /** A telephone held upright, 375 px wide. */
        public static Setup phone() {
            return new Setup(375, 812, true, "ja");
        }

        /** A desk, 1280 px wide. */
        public static Setup desk() {
            return new Setup(1280, 900, true, "ja");
        }

        public Setup withoutScripts() {
            return new Setup(width, height, false, language);
        }

        /** The language that the browser asks for, {@code ja} or {@code en}. */
        public Setup in(String wanted) {
            return new Setup(width, height, scripts, wanted);
        }
    }

    /** Opens an empty window. Where there is no browser the test is skipped, loudly, or fails if one is required. */
    public static Browser open(Setup setup) {
        CHATTY.setLevel(Level.SEVERE);
        var chrome = Chromium.installed();
        var options = new ChromeOptions();
        options.setBinary(chrome.browser().toFile());
        options.addArguments(
                "--headless=new",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--force-device-scale-factor=1",
                "--lang=" + setup.language(),
                "--accept-lang=" + setup.language());
        if ("root".equals(System.getProperty("user.name"))) {
            options.addArguments("--no-sandbox");
        }
        options.setExperimentalOption("prefs", preferences(setup));
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chrome.driver().toFile())
                .build();
        var driver = new ChromeDriver(service, options);
        driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(30)).pageLoadTimeout(Duration.ofSeconds(60));
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", metrics(setup));
        return new Browser(LaunchedSystem.get().base(), driver);
    }

    private static Map<String, Object> metrics(Setup setup) {
        return Map.of(
                "width",
                setup.width(),
                "height",
                setup.height(),
                "deviceScaleFactor",
                1,
                "mobile",
                setup.width() < 600);
    }

    private static Map<String, Object> preferences(Setup setup) {
        return setup.scripts()
                ? Map.of("intl.accept_languages", setup.language())
                : Map.of(
                        "intl.accept_languages",
                        setup.language(),
                        "profile.managed_default_content_settings.javascript",
                        2);
    }

    /** Selenium's own driver, for what is not here. */
    public ChromeDriver driver() {
        return driver;
    }

    /** Goes to a path of the system, {@code /} for its start. */
    public Browser go(String path) {
        driver.get(base.resolve(path).toString());
        return this;
    }

    /** The path it is on, with its query. */
    public String path() {
        var here = URI.create(String.valueOf(driver.getCurrentUrl()));
        return here.getRawQuery() == null ? here.getRawPath() : here.getRawPath() + "?" + here.getRawQuery();
    }

    /** The element, as soon as it is there. */
    public WebElement one(String css) {
        return patiently(() -> driver.findElement(By.cssSelector(css)));
    }

    public List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** What the page shows, as text. */
    public String text() {
        return text("body");
    }

    /** What this element shows, as text. */
    public String text(String css) {
        return patiently(() -> driver.findElement(By.cssSelector(css)).getText());
    }

    /** What a field holds now. */
    public String value(String css) {
        return patiently(
                () -> String.valueOf(driver.findElement(By.cssSelector(css)).getDomProperty("value")));
    }

    /** Fills the field of this name, in place of what is in it. */
    public Browser fill(String name, String value) {
        return on("[name=\"" + name + "\"]", field -> {
            field.clear();
            field.sendKeys(value);
        });
    }

    /** Chooses the radio button or check box of this name and value. */
    public Browser choose(String name, String value) {
        return click("[name=\"" + name + "\"][value=\"" + value + "\"]");
    }

    public Browser click(String css) {
        return on(css, WebElement::click);
    }

    private Browser on(String css, Consumer<WebElement> deed) {
        return patiently(() -> {
            deed.accept(driver.findElement(By.cssSelector(css)));
            return this;
        });
    }

    /**
     * A page may be on its way while we look at the one before: what is not there yet, or no more, is looked for again.
     */
    private <T> T patiently(Callable<T> look) {
        return await().ignoreExceptionsInstanceOf(NotFoundException.class)
                .ignoreExceptionsInstanceOf(StaleElementReferenceException.class)
                .atMost(PATIENCE)
                .until(look, found -> true);
    }

    /** Signs a demo user in, and waits for his first page. */
    public Browser signIn(String user) {
        go("/sign-in")
                .fill("username", user)
                .fill("password", LaunchedSystem.get().password());
        return click("main form button").arriveAt("(?!/sign-in).*");
    }

    /** Waits until the page has a path like this. */
    public Browser arriveAt(String pattern) {
        await().atMost(PATIENCE).until(this::path, path -> path.matches(pattern));
        await().atMost(PATIENCE).until(() -> "complete".equals(driver.executeScript("return document.readyState")));
        return this;
    }

    /** Waits until the page shows this. */
    public WebElement appearing(String css) {
        return await().atMost(PATIENCE)
                .until(() -> all(css), found -> !found.isEmpty())
                .get(0);
    }

    /** Types keys where the focus is, one after the other. */
    public Browser press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
        return this;
    }

    /** Goes on with the Tab key until the focus is on such an element, as somebody without a mouse does. */
    public Browser tabTo(String css) {
        for (int step = 0; step < MOST_TABS; step++) {
            press(Keys.TAB);
            if (Boolean.TRUE.equals(driver.executeScript("return document.activeElement.matches(arguments[0])", css))) {
                return this;
            }
        }
        throw new AssertionError("the Tab key does not lead to " + css + " on " + path());
    }

    /** What has the focus. */
    public WebElement focused() {
        return driver.switchTo().activeElement();
    }

    /** The same page in a window of another size. */
    public Browser resize(Setup setup) {
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", metrics(setup));
        return this;
    }

    /** The width that the content takes; more than the window's means that the page must be pushed sideways. */
    public long contentWidth() {
        return Long.parseLong(String.valueOf(driver.executeScript("return document.documentElement.scrollWidth")));
    }

    /** What axe-core finds against WCAG 2.2 AA and good practice on the page, one line each. */
    public List<String> axe() {
        if (Boolean.FALSE.equals(driver.executeScript("return 'axe' in window"))) {
            try {
                driver.executeScript(Files.readString(AXE));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        var found = driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(document, {resultTypes: ['violations'],
                       runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
                   .then(r => done(r.violations.map(v => v.id + ': ' + v.help + ' at '
                       + v.nodes.map(n => n.target.join(' ')).join(', '))), e => done(['axe failed: ' + e]));
                """);
        return found instanceof List<?> lines
                ? lines.stream().map(String::valueOf).toList()
                : List.of("axe did not answer");
    }

    /** Keeps a picture of the whole page in target/screenshots. */
    public Path screenshot(String name) {
        try {
            Files.createDirectories(SCREENSHOTS);
            return Files.write(SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
