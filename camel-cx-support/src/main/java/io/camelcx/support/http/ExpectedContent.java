// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The content that the body of a 2xx response must have to count as a success. Other content (a page of HTML from a proxy,
 * a store's {@code <Error>} document, binary data) fails the call with an error that describes it, quotes its beginning, and is not
 * retryable.
 *
 * <p>Use it in a {@link ResponseReader}:
 *
 * <pre>{@code
 * ResponseReader.json(mapper, Job.class, MAX)                                   // proves JSON by itself
 * ResponseReader.limited(ExpectedContent.xml("page"), MAX, body -> parse(body)) // a document with this root
 * ResponseReader.optional(ExpectedContent.xml("page"), MAX, body -> parse(body)) // empty bodies are a success, too
 * response -> copy(response.body(ExpectedContent.csv()))                        // a stream without limit
 * }</pre>
 *
 * <p>Content codings are decoded before. Where text of any kind is expected, gzip data that no header announces are decoded as well. Only the
 * beginning is examined: the parser checks that the rest is complete and well-formed. Immutable.
 */
public final class ExpectedContent {

    private static final ExpectedContent ANYTHING = new ExpectedContent("anything", Set.of(), List.of(), false);
    private static final ExpectedContent JSON =
            new ExpectedContent("JSON", Set.of(BodyStart.Kind.JSON, BodyStart.Kind.TEXT), List.of(), false);
    private static final ExpectedContent CSV =
            new ExpectedContent("CSV", Set.of(BodyStart.Kind.TEXT), List.of(), false);
    private static final BodyStart NOTHING = BodyStart.of(new byte[0]);
    private static final String HTML = "text/html";

    private final String name;
    private final Set<BodyStart.Kind> kinds;
    private final List<String> roots;
    private final boolean confidential;

    private ExpectedContent(String name, Set<BodyStart.Kind> kinds, List<String> roots, boolean confidential) {
        this.name = name;
        this.kinds = kinds;
        this.roots = roots;
        this.confidential = confidential;
    }

    /** A JSON document, single values included. */
    public static ExpectedContent json() {
        return JSON;
    }

    /**
     * An XML document.
     *
     * @param roots the names that its root element may have, without prefix; none for any name but {@code html} and the {@code Error} of file
     *     stores
     */
    public static ExpectedContent xml(String... roots) {
        String name = roots.length == 0 ? "XML" : "XML with the root <" + String.join("> or <", roots) + ">";
        return new ExpectedContent(name, Set.of(BodyStart.Kind.XML, BodyStart.Kind.HTML), List.of(roots), false);
    }

    /** Lines of text that are no markup and no JSON, such as CSV. */
    public static ExpectedContent csv() {
        return CSV;
    }

    /** Any bytes, none included; nothing is examined. */
    public static ExpectedContent anything() {
        return ANYTHING;
    }

    /** The same for a body that may be a secret as a whole: the error names its kind and quotes nothing of it. */
    public ExpectedContent confidential() {
        return new ExpectedContent(name, kinds, roots, true);
    }

    /**
     * Checks a body.
     *
     * @param type the value of the response's header {@code Content-Type}
     * @return the body, from its first byte on
     * @throws UnacceptableAnswerException if it has other content; its message describes it
     */
    InputStream check(InputStream body, Optional<String> type) throws IOException {
        return this == ANYTHING ? body : checkedOrEmpty(body, type).orElseThrow(() -> unacceptable(NOTHING));
    }

    /** As {@link #check}, but a body without content is acceptable: the result is empty. */
    Optional<InputStream> checkedOrEmpty(InputStream body, Optional<String> type) throws IOException {
        if (!kinds.contains(BodyStart.Kind.JSON)) {
            return examined(body, type);
        }
        PushbackInputStream content = new PushbackInputStream(body, 2);
        byte[] firstTwo = content.readNBytes(2);
        content.unread(firstTwo);
        return BodyStart.isJson(firstTwo) ? Optional.of(content) : examined(content, type);
    }

    private Optional<InputStream> examined(InputStream body, Optional<String> type) throws IOException {
        PushbackInputStream content = new PushbackInputStream(body, BodyStart.SIZE);
        BodyStart start = BodyStart.of(content);
        if (start.kind() == BodyStart.Kind.GZIP && this != ANYTHING) {
            content = new PushbackInputStream(new GzipInputStream(content), BodyStart.SIZE);
            start = BodyStart.of(content);
        }
        if (start.kind() == BodyStart.Kind.NOTHING) {
            return Optional.empty();
        }
        if (!accepts(start, ContentTypeHeader.parse(type.orElse(null)).mediaType())) {
            throw unacceptable(start);
        }
        return Optional.of(content);
    }

    private boolean accepts(BodyStart start, String mediaType) {
        if (this == ANYTHING) {
            return true;
        }
        if (!kinds.contains(start.kind())) {
            return false;
        }
        return switch (start.kind()) {
            case XML, HTML ->
                roots.isEmpty()
                        ? start.kind() == BodyStart.Kind.XML && !start.root().equals("Error")
                        : roots.contains(start.root());
            case TEXT -> kinds.contains(BodyStart.Kind.JSON) ? mayBeJson(start) : !mediaType.equals(HTML);
            default -> true;
        };
    }

    /** Whether a JSON parser should read it, whose error contains the position. */
    private static boolean mayBeJson(BodyStart start) {
        return start.excerpt().matches("[\\[{\"0-9].*|-\\d.*|(true|false|null)\\b.*");
    }

    private UnacceptableAnswerException unacceptable(BodyStart came) {
        String root = came.root().isEmpty() ? "" : " <" + came.root() + ">";
        String quote = confidential || came.excerpt().isEmpty() ? "" : ": " + came.excerpt();
        return new UnacceptableAnswerException(
                "the answer is " + came.kind().words() + (confidential ? "" : root) + ", not " + name + quote);
    }
}
