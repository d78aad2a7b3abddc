// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The options of the command line. */
sealed interface ProgramOptions {
    String USAGE = """
            Usage: java -jar camel-cx-simulator.jar [options]
              --port N        the port to listen on, 0 for a free one (default 8089)
              --files-port N  the port of the host that has the vendors' files (default 0)
              --host NAME     the address to bind to, 0.0.0.0 for all (default localhost)
              --key-store FILE  serves HTTPS with the certificate of this PKCS12 file, whose password is changeit
              --seed N        the seed of all random values; the same seed gives the same contact centre (default 1)
              --live=false    the contact centre stands still until /__sim/genesys/tick moves it, and no pages are edited
              --expert-pages N  how many pages the CXone Expert site has (default 200)
              --demo          for a demonstration: short waits, little data, an agent who answers messages
              --help          this text""";

    /**
     * Run a simulator.
     *
     * @param linger how long it serves after the end of the process was requested
     */
    record Run(SimulatorSettings settings, Duration linger) implements ProgramOptions {}

    /** Print the usage and exit with 0. */
    record Help() implements ProgramOptions {}

    /** Print the reason and the usage, and exit with an error. */
    record Refused(String reason) implements ProgramOptions {}

    /** Reads {@code --name value} and {@code --name=value} alike. */
    static ProgramOptions parse(List<String> arguments) {
        // Wherever it stands, so that the other options change the demonstration's settings too.
        SimulatorSettings settings =
                (arguments.contains("--demo") ? demo() : SimulatorSettings.defaults()).withPort(8089);
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals("--help")) {
                return new Help();
            }
            if (argument.equals("--demo")) {
                continue;
            }
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            if (!List.of("--port", "--files-port", "--host", "--key-store", "--seed", "--live", "--expert-pages")
                    .contains(name)) {
                return new Refused("Unknown option " + argument);
            }
            if (equals < 0 && ++i == arguments.size()) {
                return new Refused(name + " lacks its value");
            }
            String value = equals < 0 ? arguments.get(i) : argument.substring(equals + 1);
            try {
                settings = apply(settings, name, value);
            } catch (IllegalArgumentException e) {
                return new Refused(name + " is '" + value + "', allowed are " + allowed(name));
            }
        }
        // One Ctrl-C ends a demonstration's clients too: they sign off before the server is gone.
        return new Run(settings, arguments.contains("--demo") ? Duration.ofSeconds(3) : Duration.ZERO);
    }

    private static SimulatorSettings demo() {
        return SimulatorSettings.defaults()
                .withGenesys(genesys -> genesys.withMessaging(
                        api -> api.withAgent(agent -> agent.withAnswers(true).withEndAfter(Duration.ofSeconds(30)))))
                .withCxone(cxone -> cxone.withExtraction(
                        api -> api.withPace(Duration.ofSeconds(1)).withRunTime(Duration.ofMillis(500))))
                .withExpert(expert -> expert.withSite(site -> site.withPages(25)));
    }

    private static SimulatorSettings apply(SimulatorSettings settings, String name, String value) {
        return switch (name) {
            case "--port" -> settings.withPort(Integer.parseInt(value));
            case "--files-port" -> settings.withFilesPort(Integer.parseInt(value));
            case "--host" -> settings.withHost(value);
            case "--key-store" -> settings.withTls(new ServerTls(Path.of(value), ServerTls.DEFAULT_PASSWORD));
            case "--seed" -> settings.withSeed(Long.parseLong(value));
            case "--live" -> settings.withLive(readBoolean(value));
            case "--expert-pages" -> {
                int pages = Integer.parseInt(value);
                yield settings.withExpert(expert -> expert.withSite(site -> site.withPages(pages)));
            }
            default -> throw new IllegalStateException("No such option: " + name);
        };
    }

    private static boolean readBoolean(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(value);
        };
    }

    private static String allowed(String name) {
        return switch (name) {
            case "--port", "--files-port" -> "0 to 65535";
            case "--key-store" -> "PKCS12 files with a certificate and the password " + ServerTls.DEFAULT_PASSWORD;
            case "--seed" -> "whole numbers";
            case "--expert-pages" -> "whole numbers from 1 on";
            default -> "true and false";
        };
    }
}
