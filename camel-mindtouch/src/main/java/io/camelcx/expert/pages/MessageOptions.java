// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import io.camelcx.expert.api.PageId;
import io.camelcx.expert.api.VendorTime;
import io.camelcx.expert.pages.client.MoveRequest;
import io.camelcx.expert.pages.client.Page;
import io.camelcx.expert.pages.client.PageContents;
import io.camelcx.expert.pages.client.PageSearch;
import io.camelcx.expert.pages.client.PageTag;
import io.camelcx.expert.pages.client.SaveRequest;
import io.camelcx.support.exchange.CommaList;
import io.camelcx.support.exchange.TextOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Exchange;

/** The parameters of an operation: from the headers of the message, else from the options, else from its body. */
final class MessageOptions {

    private final ExpertPagesEndpoint endpoint;
    private final ExpertPagesConfiguration options;
    private final Clock clock;
    private final TextOption page;
    private final TextOption title;
    private final TextOption editTime;
    private final TextOption comment;
    private final TextOption to;
    private final TextOption parentId;
    private final TextOption name;
    private final TextOption tags;
    private final TextOption property;
    private final TextOption fileName;
    private final TextOption since;
    private final TextOption upto;

    MessageOptions(ExpertPagesEndpoint endpoint, Clock clock) {
        this.endpoint = endpoint;
        this.options = endpoint.getConfiguration();
        this.clock = clock;
        page = option(ExpertPagesConstants.PAGE, endpoint.getPage());
        title = option(ExpertPagesConstants.TITLE, options.getTitle());
        editTime = option(ExpertPagesConstants.EDIT_TIME, options.getEditTime());
        comment = option(ExpertPagesConstants.COMMENT, options.getComment());
        to = option(ExpertPagesConstants.TO, options.getTo());
        parentId = option(ExpertPagesConstants.PARENT_ID, options.getParentId());
        name = option(ExpertPagesConstants.NAME, options.getName());
        tags = option(ExpertPagesConstants.TAGS, options.getTags());
        property = option(ExpertPagesConstants.PROPERTY, options.getProperty());
        fileName = option(ExpertPagesConstants.FILE_NAME, options.getFileName());
        since = option(ExpertPagesConstants.SINCE, options.getSince());
        upto = option(ExpertPagesConstants.UPTO, options.getUpto());
    }

    private TextOption option(String header, String text) {
        return TextOption.of(endpoint, header, text);
    }

    /** The page. */
    PageId page(Exchange exchange) {
        return PageId.parse(page.read(exchange).orElse(""));
    }

    SaveRequest save(Exchange exchange) {
        return new SaveRequest(
                html(exchange),
                title.read(exchange),
                editTime.read(exchange).map(MessageOptions::editTime),
                options.getAbort(),
                comment.read(exchange));
    }

    MoveRequest move(Exchange exchange) {
        return new MoveRequest(to.read(exchange), parentId.read(exchange), name.read(exchange), title.option(exchange));
    }

    String to(Exchange exchange) {
        return to.read(exchange)
                .orElseThrow(() -> new IllegalArgumentException(
                        "copy needs the option to or the header " + ExpertPagesConstants.TO));
    }

    /** The title of a copy, from the option alone: the header may still contain the title of the page that was read. */
    Optional<String> newTitle(Exchange exchange) {
        return title.option(exchange);
    }

    Optional<String> property(Exchange exchange) {
        return property.read(exchange);
    }

    Optional<String> fileName(Exchange exchange) {
        return fileName.read(exchange);
    }

    PageSearch search(Exchange exchange) {
        Instant from = since.read(exchange)
                .map(text -> VendorTime.required("since", text))
                .orElse(Instant.EPOCH);
        Instant end = upto.read(exchange)
                .map(text -> VendorTime.required("upto", text))
                .orElseGet(clock::instant);
        if (end.isBefore(from)) {
            throw new IllegalArgumentException("upto must not be before since, but is " + end + ", and since " + from);
        }
        return new PageSearch(from, end, tags.read(exchange));
    }

    /** The new tags of a page: from the header or the option, else from the body. */
    List<String> tags(Exchange exchange) {
        List<String> texts = tags.read(exchange)
                .map(MessageOptions::split)
                .orElseGet(() -> tagsOf(exchange.getMessage().getBody()));
        if (texts.stream().flatMapToInt(String::chars).anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A tag must not contain a control character");
        }
        return texts;
    }

    private static List<String> tagsOf(Object body) {
        if (body instanceof Collection<?> many) {
            return CommaList.of(many.stream()
                    .map(item -> item instanceof PageTag tag ? tag.value() : item)
                    .toList());
        }
        if (body instanceof Page page && page.tags().isPresent()) {
            return page.tags().get().stream().map(PageTag::value).toList();
        }
        if (body instanceof CharSequence text && !text.toString().isBlank()) {
            return split(text.toString());
        }
        throw new IllegalArgumentException(
                "setTags needs tags: the option tags, the header " + ExpertPagesConstants.TAGS
                        + ", or a body that is a list of tags, or text with tags separated by commas or lines; an empty list removes"
                        + " all tags");
    }

    /** Each line of a text may contain several tags. */
    private static List<String> split(String text) {
        return CommaList.of(text.replaceAll("[\\r\\n]+", ","));
    }

    private String html(Exchange exchange) {
        Object body = exchange.getMessage().getBody();
        if (body instanceof Page saved) {
            return saved.contents()
                    .map(PageContents::body)
                    .orElseThrow(
                            () -> new IllegalArgumentException(
                                    "save needs contents, but the page in the body was read without them: set includeContents"));
        }
        String text = exchange.getMessage().getBody(String.class);
        if (text == null) {
            throw new IllegalArgumentException(
                    "save needs the contents of the page as the body; to empty a page, send an empty text");
        }
        return options.getBodyFormat().html(text);
    }

    private static String editTime(String text) {
        return text.strip().equals("now") ? "now" : VendorTime.write(VendorTime.required("The edit time", text));
    }
}
