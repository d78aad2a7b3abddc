// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.xml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The types of the vendor's attributes and elements, from which {@link CleanJson} derives types and lists. Other names are text; a value that
 * does not fit its type is text too.
 */
final class JsonTypes {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9]\\d{0,29})");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9]\\d{0,14})(\\.\\d{1,17})?");

    /** Attributes that are whole numbers. The masks of operations are not: many JSON parsers do not represent them exactly. */
    private static final Set<String> NUMBERS = names("""
            id count totalcount querycount offset revision res-id resid res-contents-id size width height maxwidth maxheight
            anonymous.count seated.count unseated.count count.recommendations seateduserstotalcount seq version mt-epoch sequence
            hits user.id anually-licensed-help-requests""");

    /** Attributes that are scores: numbers with a fraction, or empty without votes. */
    private static final Set<String> DECIMALS = names("""
            score score.trend anonymous.score anonymous.score.trend seated.score seated.score.trend unseated.score
            unseated.score.trend""");

    /** Attributes that are true or false; some are written with a capital. */
    private static final Set<String> FLAGS = names("""
            deleted virtual redirect seo hidden cascading terminal subpages files unpublish unpublished publish deactivate
            anonymous seated journaled diffable isreparsing toolarge move-source res-is-head res-rev-is-head res-is-deleted
            res-rev-is-deleted resource-is-deleted resource-rev-is-deleted exists owner unsafe draft isredirect isbroken
            needsmigration complete active editable deprecated missing default""");

    /** Elements of text alone that are whole numbers. */
    private static final ElementNames NUMBER_ELEMENTS = ElementNames.of("""
            metric.views metric.charcount pagecount attachmentcount diff/added diff/attributes diff/removed diff/structural
            event/revision result/id completeditems totalitems pages.created pages.deleted pages.edited pages.total users.created
            users.total""");

    private static final ElementNames DECIMAL_ELEMENTS = ElementNames.of("result/rank");

    private static final ElementNames FLAG_ELEMENTS = ElementNames.of("license.seat");

    /** Elements that are text, with or without attributes, which become fields of their own, such as {@code path@seo}. */
    private static final Set<String> PLAIN_TEXT = names("path title uri.ui email license.seat restriction");

    /** Elements that are objects even if they are empty. */
    private static final Set<String> OBJECTS = names("rating metrics permissions.revoked page.redirectedfrom");

    /** Elements of {@code content} that hold an author's text. */
    private static final ElementNames AUTHORED = ElementNames.of("content/body content/head content/tail");

    /** Elements that hold lists, and the names of the items; the first one is the one of an empty list. */
    private static final Map<String, Set<String>> LISTS = lists("""
            pages page
            pages.moved page
            pages.copied page
            pages.popular page
            pages.deleted page
            deletedpages page
            related page
            subpages page.subpage page
            tags tag
            tags-added tag
            tags-removed tag
            files file
            properties property
            users user
            groups group
            grants grant
            events summary event
            arguments argument
            headers header
            parameters param
            templates template
            roles permissions
            inspections inspection
            localizations localization
            jobs job
            logs log
            learningpaths learningpath
            categories category
            contexts context
            contextmaps contextmap
            languages language
            developer-tokens developer-token
            web-widgets web-widget
            subscriptions subscription.page
            comments comment
            revisions page
            linkdetails pages""");

    /** Items of a parent that is more than a list of them, or is a text elsewhere. */
    private static final ElementNames ITEMS = ElementNames.of("""
            content/body file/contents.preview learningpath/pages pages/links search/result search/page summary/results
            popular/search clicks/click volume/point activity/entry license/totals custom/origin mt-requests/origin
            archive/page.archive archive/file.archive""");

    private JsonTypes() {}

    /** The value of an attribute. */
    static JsonNode attribute(String name, String value) {
        if (NUMBERS.contains(name)) {
            return number(value);
        }
        if (DECIMALS.contains(name)) {
            return decimal(value);
        }
        return FLAGS.contains(name) ? flag(value) : JSON.textNode(value);
    }

    /** The value of an element that holds text alone. */
    static JsonNode element(String parent, String name, String text) {
        if (NUMBER_ELEMENTS.contains(parent, name)) {
            return number(text);
        }
        if (DECIMAL_ELEMENTS.contains(parent, name)) {
            return decimal(text);
        }
        return FLAG_ELEMENTS.contains(parent, name) ? flag(text) : JSON.textNode(text);
    }

    static boolean isPlainText(String element) {
        return PLAIN_TEXT.contains(element);
    }

    static boolean isObject(String element) {
        return OBJECTS.contains(element);
    }

    static boolean isAuthored(String parent, String element) {
        return AUTHORED.contains(parent, element);
    }

    static boolean isItem(String parent, String element) {
        return LISTS.getOrDefault(parent, Set.of()).contains(element) || ITEMS.contains(parent, element);
    }

    /**
     * The items that a list without elements has none of.
     *
     * @return empty if the element is no list, or one that is only counted or linked
     */
    static Optional<String> emptyList(XmlElement element) {
        boolean empty = element.children().isEmpty()
                && element.attribute("count")
                        .map("0"::equals)
                        .orElse(!element.attributes().containsKey("href"));
        return empty
                ? Optional.ofNullable(LISTS.get(element.name()))
                        .map(items -> items.iterator().next())
                : Optional.empty();
    }

    private static JsonNode number(String value) {
        if (!WHOLE.matcher(value).matches()) {
            return JSON.textNode(value);
        }
        // As a parser would read it, so that what was written and read again is equal.
        BigInteger number = new BigInteger(value);
        if (number.bitLength() < Integer.SIZE) {
            return JSON.numberNode(number.intValue());
        }
        return number.bitLength() < Long.SIZE ? JSON.numberNode(number.longValue()) : JSON.numberNode(number);
    }

    private static JsonNode decimal(String value) {
        if (!DECIMAL.matcher(value).matches() || !value.contains(".")) {
            return number(value);
        }
        double number = Double.parseDouble(value);
        boolean exact = new BigDecimal(Double.toString(number)).compareTo(new BigDecimal(value)) == 0;
        return exact ? JSON.numberNode(number) : JSON.textNode(value);
    }

    private static JsonNode flag(String value) {
        if (value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false")) {
            return JSON.booleanNode(value.equalsIgnoreCase("true"));
        }
        return JSON.textNode(value);
    }

    private static Set<String> names(String table) {
        return Set.of(table.strip().split("\\s+"));
    }

    private static Map<String, Set<String>> lists(String table) {
        return table.lines()
                .map(line -> line.split(" "))
                .collect(Collectors.toUnmodifiableMap(
                        words -> words[0],
                        words -> Arrays.stream(words).skip(1).collect(Collectors.toCollection(LinkedHashSet::new))));
    }
}
