// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** The installed Chromium. Both paths are given, so that Selenium downloads nothing. */
final class Chromium {

    static final String HOW_TO_INSTALL =
            "No chromium and chromedriver on the PATH (or named by CHROMIUM and CHROMEDRIVER): "
                    + "apt-get install chromium chromium-driver";

    private Chromium() {}

    static boolean isInstalled() {
        return browser().isPresent() && driver().isPresent();
    }

    /** Starts a browser without a window. */
    static ChromeDriver open(Path userData) {
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver().orElseThrow())
                .usingAnyFreePort()
                .build();
        return new ChromeDriver(service, options(browser().orElseThrow(), userData));
    }

    private static Optional<File> browser() {
        return program("CHROMIUM", "chromium", "chromium-browser", "google-chrome");
    }

    private static Optional<File> driver() {
        return program("CHROMEDRIVER", "chromedriver");
    }

    private static ChromeOptions options(File browser, Path userData) {
        return new ChromeOptions()
                .setBinary(browser)
                .addArguments(
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--hide-scrollbars",
                        "--window-size=1440,900",
                        "--user-data-dir=" + userData);
    }

    /** Emulates the preference for dark or light. */
    static void prefer(ChromeDriver browser, String scheme) {
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Gives the browser's window this size, in CSS pixels, which no real window may have. */
    static void resize(ChromeDriver browser, int width, int height) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    private static Optional<File> program(String variable, String... names) {
        String given = System.getenv(variable);
        if (given != null && !given.isBlank()) {
            return Optional.of(new File(given));
        }
        List<Path> folders = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(Path::of)
                .toList();
        return Stream.of(names)
                .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
                .filter(Files::isExecutable)
                .map(Path::toFile)
                .findFirst();
    }
}
