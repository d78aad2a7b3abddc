// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** The page as a user sees it, in one Chromium for all tests of a class; they are skipped where there is none. */
final class BrowserPage implements BeforeAllCallback, AfterAllCallback {

    private ChromeDriver browser;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        assumeTrue(Chromium.isInstalled(), Chromium.HOW_TO_INSTALL);
        // Below target rather than a @TempDir: a browser may still write while it ends, which would fail the clean-up.
        browser = Chromium.open(Files.createTempDirectory(Path.of("target").toAbsolutePath(), "chromium"));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (browser != null) {
            browser.quit();
        }
    }

    void open(URI address) {
        // Removes what earlier tests have logged.
        errors();
        Chromium.prefer(browser, "light");
        browser.get(address.toString());
    }

    void leave() {
        browser.get("about:blank");
    }

    ChromeDriver browser() {
        return browser;
    }

    /** Waits for something that the page shows; it may replace an element while a test reads it. */
    ConditionFactory await() {
        return Awaitility.await().ignoreExceptionsInstanceOf(StaleElementReferenceException.class);
    }

    /** Waits until the page shows figures, and says that they are live. */
    void awaitLive() {
        await().until(() -> "live".equals(attribute("body", "data-figures"))
                && !all("#queues .tile").isEmpty());
    }

    /** The elements that exist; none if the page has not created them yet. */
    List<WebElement> all(String selector) {
        return browser.findElements(By.cssSelector(selector));
    }

    /** The texts of the elements, read at once, because the page may replace an element meanwhile. */
    List<String> texts(String selector) {
        Object texts = browser.executeScript(
                "return [...document.querySelectorAll(arguments[0])].map((element) => element.innerText.trim())",
                selector);
        return ((List<?>) texts).stream().map(String::valueOf).toList();
    }

    String text(String selector) {
        return String.join(" ", texts(selector));
    }

    String attribute(String selector, String name) {
        return browser.findElement(By.cssSelector(selector)).getDomAttribute(name);
    }

    List<LogEntry> errors() {
        return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .toList();
    }
}
