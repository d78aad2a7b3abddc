// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.administration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.cxone.administration.AdministrationSettings.Links;
import io.camelcx.simulator.cxone.auth.CxoneAuthentication;
import io.camelcx.simulator.facade.Configurable;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.HttpCall;
import io.camelcx.simulator.http.Json;
import io.camelcx.simulator.http.RefusedException;
import io.camelcx.simulator.http.Routes;
import io.camelcx.simulator.http.RoutesServlet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;

/**
 * The agents of the Administration API: a list in pages by {@code skip} and {@code top} with {@code _links.next}, one agent, and changes that
 * later reads show. No vendor text describes it here: it stands for the form that the vendor's REST APIs have. Thread-safe.
 */
public final class AdministrationApi implements Configurable<AdministrationSettings> {
    private static final String ROOT = "/incontactapi";
    private static final String AGENTS = ROOT + "/services/{version}/agents";

    private final CxoneAuthentication authentication;
    private final AtomicReference<AdministrationSettings> settings =
            new AtomicReference<>(AdministrationSettings.defaults());
    private final Map<Integer, ObjectNode> changed = new ConcurrentHashMap<>();
    private final ConcurrentSkipListMap<Integer, ObjectNode> created = new ConcurrentSkipListMap<>();

    public AdministrationApi(CxoneAuthentication authentication) {
        this.authentication = authentication;
    }

    @Override
    public String api() {
        return "administration";
    }

    @Override
    public AdministrationSettings settings() {
        return settings.get();
    }

    @Override
    public void change(UnaryOperator<AdministrationSettings> change) {
        settings.updateAndGet(change);
    }

    /** Serves the API in a server that is about to start. */
    public void mount(ServletContextHandler context) {
        Routes routes = new Routes()
                .on("GET", AGENTS, this::list)
                .on("POST", AGENTS, this::create)
                .on("GET", AGENTS + "/{agentId}", this::agent)
                .on("PUT", AGENTS + "/{agentId}", this::update);
        Routes guarded = new Routes().include(routes, endpoint -> call -> {
            authentication.requireUser(call);
            return endpoint.answer(call);
        });
        context.addServlet(new ServletHolder(new RoutesServlet(guarded)), ROOT + "/*");
    }

    private Answer list(HttpCall call) {
        AdministrationSettings now = settings.get();
        int total = now.agents() + created.size();
        int skip = number(call, "skip", 0);
        int top = Math.min(number(call, "top", now.maxTop()), now.maxTop());
        int end = (int) Math.min(total, (long) skip + top);
        ObjectNode page = Json.object().put("businessUnitId", 4_711).put("totalRecords", total);
        ArrayNode agents = page.putArray("agents");
        for (int position = skip; position < end; position++) {
            agents.add(at(position, now.agents()));
        }
        if (now.links() != Links.NONE) {
            ObjectNode links = page.putObject("_links");
            links.put("self", address(call, now.links(), skip, top));
            if (end < total && top > 0) {
                links.put("next", address(call, now.links(), end, top));
            }
        }
        return Answer.json(200, page);
    }

    private JsonNode at(int position, int generated) {
        return position < generated
                ? generated(position + 1)
                : created.values().stream()
                        .skip(position - generated)
                        .findFirst()
                        .orElseThrow();
    }

    private ObjectNode generated(int id) {
        return changed.getOrDefault(
                id,
                Json.object()
                        .put("agentId", id)
                        .put("userName", "agent" + id + "@example.com")
                        .put("firstName", id % 5 == 0 ? "Zoë & Sons" : "Agent")
                        .put("lastName", "No. " + id)
                        .put("isActive", id % 7 != 0));
    }

    private static String address(HttpCall call, Links form, int skip, int top) {
        String below = call.path() + "?skip=" + skip + "&top=" + top;
        return form == Links.ABSOLUTE ? call.origin() + below : below;
    }

    private Answer create(HttpCall call) {
        ObjectNode agent = body(call);
        int id = settings.get().agents() + created.size() + 1;
        created.put(id, agent.put("agentId", id));
        return Answer.json(200, Json.object().put("agentId", id));
    }

    private Answer agent(HttpCall call) {
        return Answer.json(200, existing(call));
    }

    private Answer update(HttpCall call) {
        ObjectNode agent = existing(call).deepCopy();
        agent.setAll(body(call));
        int id = agent.get("agentId").asInt();
        (created.containsKey(id) ? created : changed).put(id, agent);
        return Answer.empty(204);
    }

    private ObjectNode existing(HttpCall call) {
        String text = call.variable("agentId");
        int id = text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
        if (created.containsKey(id)) {
            return created.get(id);
        }
        if (id < 1 || id > settings.get().agents()) {
            throw refused(404, "AgentNotFound", "There is no agent " + text);
        }
        return generated(id);
    }

    private static ObjectNode body(HttpCall call) {
        return call.json().orElseThrow(() -> refused(400, "InvalidBody", "The body must be a JSON object"));
    }

    private static int number(HttpCall call, String name, int otherwise) {
        String text = call.query(name).orElse(String.valueOf(otherwise));
        if (!text.matches("\\d{1,9}")) {
            throw refused(400, "InvalidParameter", name + " must be a number from 0 on, not " + text);
        }
        return Integer.parseInt(text);
    }

    private static RefusedException refused(int status, String code, String message) {
        return new RefusedException(
                Answer.json(status, Json.object().put("error", code).put("error_description", message)));
    }
}
