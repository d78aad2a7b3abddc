// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.users;

import io.camelcx.expert.DemoConnection;
import io.camelcx.expert.ExpertConnection;
import io.camelcx.expert.api.ExpertUser;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.expert.ExpertUsers;
import io.camelcx.simulator.http.RecordedRequest;
import io.camelcx.test.RouteBed;
import java.time.Instant;
import java.util.List;
import org.apache.camel.Exchange;

/** A Camel context with a connection to a simulated site of its own. */
public final class UsersBed extends RouteBed<UsersBed.Received, UsersBed> {

    static final String OFTEN = "delay=20&initialDelay=0";

    private final ExpertConnection connection;

    /** What a route saw of an exchange. */
    public record Received(String change, long id, String username, Object body) {}

    private UsersBed() {
        super(CxSimulator.start(SimulatorSettings.defaults()
                .withLive(false)
                .withClock(SettableClock.at(Instant.parse("2026-11-22T12:00:00Z")))
                .withExpert(expert -> expert.withSite(site -> site.withPages(5)))));
        connection = DemoConnection.to(simulator().baseUrl());
        connection.setClock(SettableClock.at(Instant.parse("2026-11-22T12:00:00Z")));
        bind("expert", connection);
    }

    public static UsersBed create() {
        return new UsersBed();
    }

    ExpertConnection connection() {
        return connection;
    }

    @Override
    protected Received received(Exchange exchange) {
        return new Received(
                exchange.getMessage().getHeader(ExpertUsersConstants.CHANGE, String.class),
                exchange.getMessage().getHeader(ExpertUsersConstants.USER_ID, Long.class),
                exchange.getMessage().getHeader(ExpertUsersConstants.USERNAME, String.class),
                exchange.getMessage().getBody());
    }

    /** What the route has received, as {@code added 3}. */
    List<String> changes() {
        return received().stream().map(each -> each.change() + " " + each.id()).toList();
    }

    /** The site's users and groups, as the simulator knows them. */
    public ExpertUsers site() {
        return simulator().expert().users();
    }

    /** The requests of the API so far, as {@code GET /users/7?...}. */
    public List<String> requests(String part) {
        return journal().requests().stream()
                .filter(request -> request.path().startsWith("/@api/deki"))
                .map(UsersBed::line)
                .filter(line -> line.contains(part))
                .toList();
    }

    /** Without the format, which every call asks for. */
    private static String line(RecordedRequest request) {
        String query = request.query().replaceFirst("&?dream\\.out\\.format=xml", "");
        return request.method() + " " + request.path().substring("/@api/deki".length())
                + (query.isEmpty() ? "" : "?" + query);
    }

    /** The polls that have read the first page. */
    int polls() {
        return requests("offset=0").size();
    }

    /** The user in the body. */
    static ExpertUser user(Exchange exchange) {
        if (exchange.getException() != null) {
            throw new AssertionError(exchange.getException());
        }
        return exchange.getMessage().getBody(ExpertUser.class);
    }

    @Override
    protected UsersBed self() {
        return this;
    }

    @Override
    public void close() {
        super.close();
        simulator().close();
    }
}
