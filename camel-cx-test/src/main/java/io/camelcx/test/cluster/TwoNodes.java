// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.test.cluster;

import io.camelcx.test.HangLimit;
import io.camelcx.test.ThreadPools;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheckAware;
import org.apache.camel.support.PluginHelper;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/**
 * Two Camel contexts with one route from {@code master:} each, of which one runs at a time, while numbered changes go on. It does not own the
 * contexts: start and stop them.
 *
 * <p>Camel 4.18.0 repeats the start of a consumer that runs already, even after the leadership was lost (CAMEL-24583); the option
 * {@code backOffMaxAttempts} of {@code master:} is 1 here, which prevents that.
 */
public final class TwoNodes {

    /** The id of the routes, and the namespace of their leadership. */
    public static final String ROUTE = "followed";

    /** How many hand-overs {@link #leaks} makes. */
    public static final int HAND_OVERS = 100;

    /** By then everything that is made once is there. */
    private static final int SETTLED = 10;

    /** Of so many hand-overs, one is to the same context. */
    private static final int REGAINED_EVERY = 4;

    private final List<CamelContext> contexts;
    private final List<ThreadPools> pools;
    private final TestCluster cluster = new TestCluster();
    private final List<Integer> received = new CopyOnWriteArrayList<>();
    private int leader;

    /** Makes the change of a number. */
    @FunctionalInterface
    public interface Change {
        void make(int number) throws Exception;
    }

    /** Makes the hand-overs from one number to another, and their changes. */
    @FunctionalInterface
    public interface HandOvers {
        void make(int from, int to) throws Exception;
    }

    /**
     * Adds the routes to two contexts.
     *
     * @param from the URI of the consumer, without {@code master:}
     * @param number the number of the change that an exchange delivers; negative if it delivers none
     */
    public TwoNodes(CamelContext one, CamelContext other, String from, Function<Exchange, Integer> number)
            throws Exception {
        HangLimit.apply();
        contexts = List.of(one, other);
        pools = contexts.stream().map(ThreadPools::of).toList();
        for (CamelContext context : contexts) {
            context.getExecutorServiceManager().setThreadPoolFactory(new PromptThreadPools());
            context.addService(cluster.member(nameOf(context)));
            PluginHelper.getBeanIntrospection(context)
                    .setProperty(context, context.getComponent("master"), "backOffMaxAttempts", 1);
            RouteBuilder.addRoutes(context, routes -> routes.from("master:" + ROUTE + ":" + from)
                    .routeId(ROUTE)
                    .process(exchange -> received.add(number.apply(exchange))));
        }
    }

    private String nameOf(CamelContext context) {
        return "node" + contexts.indexOf(context);
    }

    /** Starts the contexts, and makes the first one the leader. */
    public TwoNodes start() {
        contexts.forEach(CamelContext::start);
        lead();
        return this;
    }

    private void lead() {
        cluster.lead(ROUTE, nameOf(leader()));
        soon().until(this::runsOnce);
    }

    /** The leadership is lost, and regained by the other context; each fourth time by the same one. */
    private void handOver(int number) {
        if (number % REGAINED_EVERY != REGAINED_EVERY - 1) {
            leader = 1 - leader;
        }
        lead();
    }

    /** Makes each change just before a hand-over, and waits until it is delivered. */
    public void changeBeforeHandOver(int from, int to, Change change) throws Exception {
        for (int number = from; number < to; number++) {
            change.make(number);
            handOver(number);
            awaitReceived(number);
        }
    }

    /**
     * Makes each change after a hand-over, and waits until it is delivered.
     *
     * @param ready whether the consumer of a context receives changes from now on
     */
    public void changeAfterHandOver(int from, int to, Predicate<CamelContext> ready, Change change) throws Exception {
        for (int number = from; number < to; number++) {
            handOver(number);
            soon().until(() -> ready.test(leader()));
            change.make(number);
            awaitReceived(number);
        }
    }

    private void awaitReceived(int number) {
        soon().alias("the change " + number + " is delivered").until(() -> received.contains(number));
    }

    private static ConditionFactory soon() {
        return Awaitility.await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(2));
    }

    /** The context that has the leadership. */
    public CamelContext leader() {
        return contexts.get(leader);
    }

    /** The context that has no leadership. */
    public CamelContext standby() {
        return contexts.get(1 - leader);
    }

    /** Whether the consumer of the leader is running, and none of the other context: a running one has its health check at the route. */
    public boolean runsOnce() {
        return isRunning(leader()) && !isRunning(standby());
    }

    private static boolean isRunning(CamelContext context) {
        return ((HealthCheckAware) context.getRoute(ROUTE).getConsumer()).getHealthCheck() != null;
    }

    /** How often each change was delivered. */
    public Map<Integer, Long> deliveries() {
        return received.stream()
                .filter(number -> number >= 0)
                .collect(Collectors.groupingBy(number -> number, TreeMap::new, Collectors.counting()));
    }

    /**
     * What there is of resources that consumers may leave behind: threads by their name, thread pools, endpoints, MBeans, open files and sockets of the
     * JVM.
     *
     * @return the numbers by the name of the resource
     */
    public SortedMap<String, Long> resources() {
        SortedMap<String, Long> counts = new TreeMap<>(JvmResources.count());
        counts.put(
                "endpoints",
                contexts.stream()
                        .mapToLong(context -> context.getEndpoints().size())
                        .sum());
        counts.put(
                "thread pools",
                pools.stream().mapToLong(each -> each.left().size()).sum());
        return counts;
    }

    /**
     * Makes {@link #HAND_OVERS} hand-overs, and compares the resources: a consumer that leaves one behind at each restart makes as many as there were
     * restarts.
     *
     * @param resources counts them, by their names
     * @return the numbers by which they have grown, by the name of the resource; those of which there are not many more are left out
     */
    public static Map<String, Long> leaks(HandOvers handOvers, Supplier<? extends Map<String, Long>> resources)
            throws Exception {
        handOvers.make(0, SETTLED);
        Map<String, Long> before = resources.get();
        handOvers.make(SETTLED, HAND_OVERS);
        Map<String, Long> leaks = new TreeMap<>();
        resources.get().forEach((name, count) -> {
            long more = count - before.getOrDefault(name, 0L);
            if (more >= (HAND_OVERS - SETTLED) / 2) {
                leaks.put(name, more);
            }
        });
        return leaks;
    }
}
