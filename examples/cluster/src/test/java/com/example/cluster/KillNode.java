// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package com.example.cluster;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** Kills a node of the {@link Demo}, and shows which nodes deliver its statistics then, and after how long. */
final class KillNode {

    private KillNode() {}

    /** @param arguments the folder of the demonstration, the brokers of Kafka, and the name of the node */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 3) {
            System.err.println("Which node? For example node-1");
            System.exit(2);
        }
        Path pid = Path.of(arguments[0], arguments[2] + ".pid");
        if (!Files.exists(pid)) {
            System.err.println("There is no " + arguments[2]);
            System.exit(2);
        }
        try (TopicReader statistics = new TopicReader(arguments[1], "statistics")) {
            statistics.awaitEnd();
            ProcessHandle node = ProcessHandle.of(Long.parseLong(Files.readString(pid)))
                    .filter(ProcessHandle::isAlive)
                    .orElseThrow(() -> new IllegalStateException(arguments[2] + " does not run"));
            kill(arguments[2], node, statistics);
        }
    }

    private static void kill(String name, ProcessHandle node, TopicReader statistics) throws InterruptedException {
        Set<Integer> shares = Shares.byNode(statistics.entries()).getOrDefault(name, Set.of());
        Takeover takeover = Takeover.of(shares, statistics);
        node.destroyForcibly();
        Demo.say("Killed " + name + ", process " + node.pid() + ", which had the shares " + Shares.text(shares) + ": "
                + takeover.statistics() + " statistics");
        Set<Integer> shown = new TreeSet<>();
        while (!takeover.isComplete()) {
            show(takeover, shown);
            TimeUnit.MILLISECONDS.sleep(20);
        }
        show(takeover, shown);
        Demo.say("All " + takeover.statistics() + " statistics have had a value again after "
                + Takeover.seconds(takeover.complete()) + " s");
    }

    private static void show(Takeover takeover, Set<Integer> shown) {
        for (Map.Entry<Integer, Takeover.Start> start : takeover.starts().entrySet()) {
            if (shown.add(start.getKey())) {
                Demo.say("Share " + start.getKey() + ": the first value from "
                        + start.getValue().node() + " after "
                        + Takeover.seconds(start.getValue().after()) + " s");
            }
        }
    }
}
