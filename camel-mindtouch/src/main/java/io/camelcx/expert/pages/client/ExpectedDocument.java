// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.client;

import io.camelcx.expert.xml.XmlElement;
import io.camelcx.support.http.UnacceptableAnswerException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What an answer of success must be: a document with the root element that the call is answered with. Everything else, such as a sign-in page,
 * means that something else than the API has answered.
 *
 * @param roots   the names that its root may have; the first one is for an answer without a body
 * @param counted whether a root of another name will do if it counts what it lists, for lists whose names vary
 * @param mayBeEmpty whether the vendor may answer a success without any document
 */
record ExpectedDocument(List<String> roots, boolean counted, boolean mayBeEmpty) {

    static ExpectedDocument of(String... roots) {
        return new ExpectedDocument(List.of(roots), false, false);
    }

    /** A list. */
    static ExpectedDocument list(String... roots) {
        return new ExpectedDocument(List.of(roots), true, false);
    }

    ExpectedDocument orNothing() {
        return new ExpectedDocument(roots, counted, true);
    }

    /**
     * The answer of a success without a body.
     *
     * @throws UnacceptableAnswerException if there must be one
     */
    XmlElement nothing(int status) throws UnacceptableAnswerException {
        if (!mayBeEmpty) {
            throw unacceptable("nothing (status " + status + ")");
        }
        return new XmlElement(roots.get(0), Map.of(), List.of());
    }

    /**
     * The same root, if it is one.
     *
     * @throws UnacceptableAnswerException if it is something else
     */
    XmlElement checked(XmlElement root) throws UnacceptableAnswerException {
        if (!isNamed(root) && !(counted && isCounted(root))) {
            throw unacceptable("the document " + root.name());
        }
        if (root.name().equals("page")) {
            requirePage(root);
        } else if (root.name().equals("edit")) {
            requirePage(root.first("page").or(() -> root.first("draft")).orElse(root));
        }
        return root;
    }

    private UnacceptableAnswerException unacceptable(String what) {
        return new UnacceptableAnswerException("the answer is " + what + ", and not the document " + roots.get(0)
                + " that was expected: something else than the API may have answered");
    }

    /**
     * Requires that a page has a number, or is a place without a page.
     *
     * @throws UnacceptableAnswerException if it does not
     */
    private static void requirePage(XmlElement page) throws UnacceptableAnswerException {
        boolean virtual = page.attribute("virtual").filter("true"::equals).isPresent();
        if (page.number("id").orElse(0) == 0 && !virtual) {
            throw new UnacceptableAnswerException("the answer is about a page without a number");
        }
    }

    /** The vendor's texts write some names in upper and lower case. */
    private boolean isNamed(XmlElement root) {
        return roots.stream().anyMatch(root.name()::equalsIgnoreCase);
    }

    private static boolean isCounted(XmlElement root) {
        return root.number("count").isPresent()
                && !root.name().toLowerCase(Locale.ROOT).equals("error");
    }
}
