// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.api;

import io.camelcx.expert.xml.XmlElement;
import io.camelcx.support.http.UnacceptableAnswerException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The document that a successful response must contain: one with the root element of its endpoint. Everything else, such as a sign-in page,
 * does not come from the API.
 *
 * @param roots      the names that the root may have; an empty response is read as an element of the first one
 * @param counted    whether a root of another name is accepted if it has a {@code count}, for lists whose names vary
 * @param parts      elements in the root, one of which makes a root of another name acceptable, for documents whose root's name is not known
 * @param mayBeEmpty whether a successful response may have no body
 * @param check      what else the document must fulfil
 */
public record ExpectedDocument(
        List<String> roots, boolean counted, List<String> parts, boolean mayBeEmpty, Check check) {

    /** Checks the content of a document. */
    @FunctionalInterface
    public interface Check {

        /** @throws UnacceptableAnswerException if the document is not acceptable */
        void check(XmlElement root) throws UnacceptableAnswerException;
    }

    /** A document with one of these roots. */
    public static ExpectedDocument of(String... roots) {
        return new ExpectedDocument(List.of(roots), false, List.of(), false, root -> {});
    }

    /** A list with one of these roots, or of another name if it has a {@code count}. */
    public static ExpectedDocument list(String... roots) {
        return new ExpectedDocument(List.of(roots), true, List.of(), false, root -> {});
    }

    /** A document that has one of these elements in its root, whose name is only likely. */
    public static ExpectedDocument containing(String likelyRoot, String... parts) {
        return new ExpectedDocument(List.of(likelyRoot), false, List.of(parts), false, root -> {});
    }

    /**
     * Checks that a page has an id, unless it is a path without a page.
     *
     * @throws UnacceptableAnswerException if it has none
     */
    public static void requirePage(XmlElement page) throws UnacceptableAnswerException {
        boolean virtual = page.attribute("virtual").filter("true"::equals).isPresent();
        if (page.number("id").orElse(0) == 0 && !virtual) {
            throw new UnacceptableAnswerException("the response contains a page without an id");
        }
    }

    /** The same, or an empty response. */
    public ExpectedDocument orNothing() {
        return new ExpectedDocument(roots, counted, parts, true, check);
    }

    /** The same with a check of the content. */
    public ExpectedDocument checkedBy(Check content) {
        return new ExpectedDocument(roots, counted, parts, mayBeEmpty, content);
    }

    /**
     * The document of a successful response without a body.
     *
     * @throws UnacceptableAnswerException if there must be a body
     */
    XmlElement nothing(int status) throws UnacceptableAnswerException {
        if (!mayBeEmpty) {
            throw unacceptable("nothing (status " + status + ")");
        }
        return nothing();
    }

    /** An empty document. */
    XmlElement nothing() {
        return new XmlElement(roots.get(0), Map.of(), List.of());
    }

    /**
     * The same root, if it is acceptable.
     *
     * @throws UnacceptableAnswerException if it is another document
     */
    XmlElement checked(XmlElement root) throws UnacceptableAnswerException {
        if (!isNamed(root) && !(counted && isCounted(root)) && !hasPart(root)) {
            throw unacceptable("the document " + root.name());
        }
        check.check(root);
        return root;
    }

    private UnacceptableAnswerException unacceptable(String what) {
        return new UnacceptableAnswerException("the response is " + what + " instead of the expected document "
                + roots.get(0) + ": it may not come from the API");
    }

    /** The vendor's texts write some names in upper and lower case. */
    private boolean isNamed(XmlElement root) {
        return roots.stream().anyMatch(root.name()::equalsIgnoreCase);
    }

    private boolean hasPart(XmlElement root) {
        return parts.stream().anyMatch(part -> root.first(part).isPresent());
    }

    private static boolean isCounted(XmlElement root) {
        return root.number("count").isPresent()
                && !root.name().toLowerCase(Locale.ROOT).equals("error");
    }
}
