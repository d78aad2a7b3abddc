// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.engagement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.genesys.engagement.client.EngagementTime;
import io.camelcx.support.exchange.JsonBody;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the body of a request out of a message's body and headers. */
final class NewCallback {

    private static final Logger LOG = LoggerFactory.getLogger(NewCallback.class);

    private static final Pattern SCRIPT_NAME =
            Pattern.compile("[$_\\p{L}\\p{Nl}][$_\\p{L}\\p{Nl}\\p{Mn}\\p{Mc}\\p{Nd}\\p{Pc}]*");
    private static final String DESIRED_TIME = "desiredTime";

    private final ObjectMapper mapper;
    private final JsonBody bodies;

    NewCallback(ObjectMapper mapper) {
        this.mapper = mapper;
        this.bodies = new JsonBody(mapper);
    }

    /** The body as a JSON object; an empty one if the message has none. */
    ObjectNode object(Exchange exchange, String operation) {
        JsonNode body = bodies.read(exchange, operation);
        if (body.isNull() || body.isMissingNode()) {
            return mapper.createObjectNode();
        }
        if (!(body instanceof ObjectNode object)) {
            throw new IllegalArgumentException(
                    operation + " needs a map, a record or a JSON object as its body, or none");
        }
        warn(operation, object.path("userData"));
        return object.deepCopy();
    }

    /** Sets the phone number of the header unless the body has one. */
    void phone(ObjectNode request, String field, Exchange exchange) {
        Optional.ofNullable(exchange.getMessage().getHeader(GenesysEngagementConstants.PHONE_NUMBER, String.class))
                .filter(number -> !number.isBlank() && !request.hasNonNull(field))
                .ifPresent(number -> request.put(field, number.strip()));
    }

    /** Writes the time in the form of the vendor. */
    void time(ObjectNode request, Exchange exchange, Optional<ZoneId> zone) {
        JsonNode inBody = request.path(DESIRED_TIME);
        Optional<Object> time = inBody.isNumber()
                ? Optional.of(inBody.longValue())
                : Optional.<Object>of(inBody.asText(""))
                        .filter(text -> inBody.isTextual() && !text.toString().isBlank())
                        .or(() -> Optional.ofNullable(
                                exchange.getMessage().getHeader(GenesysEngagementConstants.DESIRED_TIME)))
                        .filter(value -> !value.toString().isBlank());
        Optional<Instant> instant = time.map(value -> EngagementTime.read(DESIRED_TIME, value, zone));
        instant.ifPresentOrElse(
                value -> request.put(DESIRED_TIME, EngagementTime.utc(value)), () -> request.remove(DESIRED_TIME));
    }

    /** The vendor drops such data without notice. */
    private static void warn(String operation, JsonNode userData) {
        List<String> dropped = new ArrayList<>();
        userData.fieldNames().forEachRemaining(name -> {
            if (!SCRIPT_NAME.matcher(name).matches()) {
                dropped.add(name);
            }
        });
        if (!dropped.isEmpty()) {
            LOG.warn(
                    "{}: the vendor ignores data whose names are no names of JavaScript variables. Rename these in"
                            + " userData: {}",
                    operation,
                    String.join(", ", dropped));
        }
    }
}
