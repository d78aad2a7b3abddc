// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The benchmarks to run, and their parameters.
 *
 * @param benchmarks  the benchmarks
 * @param rounds      counted rounds
 * @param warmUp      rounds before those, which are not counted
 * @param roundTime   the length of a round of load
 * @param pages       the number of pages of the site that is crawled
 * @param growthTime  the length of the watch for growth
 * @param sampleEvery the time between two samples of it
 */
public record Options(
        Set<Benchmark> benchmarks,
        int rounds,
        int warmUp,
        Duration roundTime,
        int pages,
        Duration growthTime,
        Duration sampleEvery) {

    static final String USAGE = """
            Usage: Benchmarks (all | throughput | scale | latency | memory | growth | tokens | restart | createcalls | allocation
                             | webhooks | sends | download | largefile | records | crawl | changes | parsing | decrypt
                             | exports | files | agentsessions | outcomes | outcomefaults | startup)...
              --rounds=5          counted rounds
              --warm-up=2         rounds before those
              --round-seconds=5   the length of a round of load
              --pages=10000       the pages of the site that is crawled
              --growth-seconds=600  the length of the watch for growth
              --sample-seconds=60   the time between two samples of it""";

    /** The names on the command line are these in lower case. */
    enum Benchmark {
        THROUGHPUT,
        SCALE,
        LATENCY,
        MEMORY,
        GROWTH,
        TOKENS,
        RESTART,
        CREATECALLS,
        ALLOCATION,
        WEBHOOKS,
        SENDS,
        DOWNLOAD,
        LARGEFILE,
        RECORDS,
        CRAWL,
        CHANGES,
        PARSING,
        DECRYPT,
        EXPORTS,
        FILES,
        AGENTSESSIONS,
        OUTCOMES,
        OUTCOMEFAULTS,
        STARTUP
    }

    /**
     * Reads a command line.
     *
     * @throws IllegalArgumentException with the usage if it cannot be read
     */
    static Options parse(List<String> arguments) {
        Options options = new Options(
                EnumSet.noneOf(Benchmark.class),
                5,
                2,
                Duration.ofSeconds(5),
                10_000,
                Duration.ofSeconds(600),
                Duration.ofSeconds(60));
        for (String argument : arguments) {
            options = argument.startsWith("--") ? options.with(argument) : options.and(argument);
        }
        if (options.benchmarks.isEmpty()) {
            throw refused("no benchmark is named");
        }
        return options;
    }

    private Options and(String name) {
        Set<Benchmark> named = Stream.of(Benchmark.values())
                .filter(benchmark ->
                        name.equals("all") || name.equals(benchmark.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Benchmark.class)));
        if (named.isEmpty()) {
            throw refused("there is no benchmark " + name);
        }
        named.addAll(benchmarks);
        return new Options(named, rounds, warmUp, roundTime, pages, growthTime, sampleEvery);
    }

    private Options with(String argument) {
        int equals = argument.indexOf('=');
        String name = equals < 0 ? argument : argument.substring(0, equals);
        int number = number(argument, equals);
        Duration seconds = Duration.ofSeconds(number);
        return switch (name) {
            case "--rounds" -> new Options(benchmarks, number, warmUp, roundTime, pages, growthTime, sampleEvery);
            case "--warm-up" -> new Options(benchmarks, rounds, number, roundTime, pages, growthTime, sampleEvery);
            case "--round-seconds" -> new Options(benchmarks, rounds, warmUp, seconds, pages, growthTime, sampleEvery);
            case "--pages" -> new Options(benchmarks, rounds, warmUp, roundTime, number, growthTime, sampleEvery);
            case "--growth-seconds" -> new Options(benchmarks, rounds, warmUp, roundTime, pages, seconds, sampleEvery);
            case "--sample-seconds" -> new Options(benchmarks, rounds, warmUp, roundTime, pages, growthTime, seconds);
            default -> throw refused("there is no option " + name);
        };
    }

    private static int number(String argument, int equals) {
        try {
            int number = Integer.parseInt(argument.substring(equals + 1));
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Refused below.
        }
        throw refused(argument + " needs a whole number");
    }

    private static IllegalArgumentException refused(String reason) {
        return new IllegalArgumentException(reason + "\n" + USAGE);
    }
}
