// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.actions.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.support.http.ApiResponse;
import io.camelcx.support.http.HttpAddress;
import io.camelcx.support.paging.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a response with actions. The vendor's text does not show one, so every usual form is read: an array; an object with one under a usual name, also
 * within {@code data} or {@code _embedded}; and the address of the next page in {@code _links.next}, {@code next} and the like, or in the header
 * {@code Link}. A list that continues in another way is an error: an action that is not seen would be created again, or deleted.
 */
final class ActionPages {

    private static final List<String> LISTS =
            List.of("items", "actions", "dataActions", "data", "results", "entities", "content", "_embedded");
    private static final List<String> NEXT =
            List.of("/_links/next", "/links/next", "/paging/next", "/next", "/nextPage", "/nextUri", "/nextLink");
    private static final List<String> CURSORS =
            List.of("/nextPageToken", "/nextToken", "/cursor", "/continuationToken", "/paging/cursor");
    private static final List<String> FLAGS = List.of("/hasMore", "/hasNext", "/truncated", "/paging/hasMore");
    private static final List<String> TOTALS = List.of("/total", "/totalCount", "/totalRecords", "/totalElements");
    private static final List<String> PAGES = List.of("/totalPages", "/pageCount");
    private static final Pattern ADDRESS = Pattern.compile("https?://.*|[/?].*", Pattern.CASE_INSENSITIVE);
    private static final Pattern LINK = Pattern.compile("<([^>]*)>([^<]*)");
    private static final Pattern REL_NEXT =
            Pattern.compile(";\\s*rel=\"?(?:[^\";]* )?next\\b", Pattern.CASE_INSENSITIVE);

    private final URI address;
    private final ApiResponse response;
    private final JsonNode json;

    private ActionPages(URI address, ApiResponse response, JsonNode json) {
        this.address = address;
        this.response = response;
        this.json = json;
    }

    /**
     * A page of the list.
     *
     * @param address what was requested
     */
    static Page<DataAction, URI> read(URI address, ApiResponse response, JsonNode json) {
        return new ActionPages(address, response, json).page();
    }

    private Page<DataAction, URI> page() {
        List<DataAction> actions = new ArrayList<>();
        list(json, 0)
                .orElseThrow(() -> response.problem("the response contains no list of actions"))
                .forEach(item -> actions.add(action(item)));
        Optional<URI> next = linkHeader().or(this::linkInBody);
        if (next.isEmpty()) {
            requireWhole(actions.size());
        }
        return new Page<>(actions, next);
    }

    private static Optional<JsonNode> list(JsonNode node, int depth) {
        if (node.isArray()) {
            return Optional.of(node);
        }
        return LISTS.stream()
                .map(node::path)
                .filter(each -> each.isArray() || (each.isObject() && depth == 0))
                .findFirst()
                .flatMap(each -> list(each, depth + 1));
    }

    private DataAction action(JsonNode item) {
        JsonNode id = item.path("id");
        if (!id.isValueNode()
                || id.isNull()
                || id.asText().isBlank()
                || item.path("name").asText("").isBlank()) {
            throw response.problem("an item of the list has no id or no name");
        }
        return new DataAction(item.deepCopy());
    }

    private Optional<URI> linkHeader() {
        return response.header("Link").stream()
                .flatMap(header -> LINK.matcher(header).results())
                .filter(link -> REL_NEXT.matcher(link.group(2)).find())
                .map(link -> next(link.group(1)))
                .findFirst();
    }

    private Optional<URI> linkInBody() {
        return NEXT.stream()
                .map(json::at)
                .map(link -> link.isObject() ? link.path("href") : link)
                .filter(link ->
                        link.isValueNode() && !link.isNull() && !link.asText().isBlank())
                .findFirst()
                .map(link -> next(link.asText()));
    }

    /** The token must not be sent to another host. */
    private URI next(String link) {
        URI next = Optional.of(link)
                .filter(any -> ADDRESS.matcher(any).matches())
                .flatMap(any -> HttpAddress.parse(address, link))
                .orElseThrow(this::unknownWay);
        if (!origin(next).equalsIgnoreCase(origin(address))) {
            throw response.problem("the list continues at another host, " + HttpAddress.host(next));
        }
        return next;
    }

    private static String origin(URI uri) {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    private void requireWhole(int size) {
        boolean goesOn = Stream.concat(CURSORS.stream(), FLAGS.stream())
                .map(json::at)
                .anyMatch(node ->
                        node.isValueNode() && !node.isNull() && !node.asText().isBlank() && !isFalse(node));
        boolean first = address.getRawQuery() == null;
        if (goesOn || (first && (exceeds(TOTALS, size) || exceeds(PAGES, 1)))) {
            throw unknownWay();
        }
    }

    private static boolean isFalse(JsonNode node) {
        return node.isBoolean() ? !node.booleanValue() : node.asText().equalsIgnoreCase("false");
    }

    private boolean exceeds(List<String> names, int most) {
        return names.stream().map(json::at).anyMatch(number -> number.asLong(0) > most);
    }

    private RuntimeException unknownWay() {
        return response.problem(
                "the list of actions continues in a way that is not known: it has pages, but the response"
                        + " contains no address of the next one");
    }
}
