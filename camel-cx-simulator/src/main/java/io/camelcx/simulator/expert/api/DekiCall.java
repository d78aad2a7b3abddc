// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.api;

import io.camelcx.simulator.expert.settings.AnswerSettings;
import io.camelcx.simulator.expert.settings.ExpertUser;
import io.camelcx.simulator.expert.xml.Element;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.AnswerBody;
import io.camelcx.simulator.http.HttpCall;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A request below {@code /@api/deki} with its user. */
public final class DekiCall {
    /** The base path of the API. */
    public static final String ROOT_PATH = "/@api/deki";

    private final HttpCall http;
    private final ExpertUser user;
    private final DekiFormat format;

    private final AnswerSettings answers;

    DekiCall(HttpCall http, ExpertUser user, AnswerSettings answers) {
        this.http = http;
        this.user = user;
        this.answers = answers;
        this.format = DekiFormat.of(http, answers.jsonByDefault());
    }

    /** The HTTP request. */
    public HttpCall http() {
        return http;
    }

    public ExpertUser user() {
        return user;
    }

    /** How this site answers. */
    public AnswerSettings answers() {
        return answers;
    }

    /** The segment that stands for {@code {name}} in the route's path, decoded once. */
    public String variable(String name) {
        return http.variable(name);
    }

    public Optional<String> query(String name) {
        return http.query(name);
    }

    /** Where the site is for this caller, without a slash at the end. */
    public String siteUrl() {
        return http.origin().toString();
    }

    /** Where the API is for this caller, without a slash at the end. */
    public String apiUrl() {
        return siteUrl() + ROOT_PATH;
    }

    /** The query parameter as a number; {@code all} is the largest there is. */
    public int number(String name, int otherwise) {
        return query(name).map(text -> number(name, text)).orElse(otherwise);
    }

    private static int number(String name, String text) {
        if (text.equals("all")) {
            return Integer.MAX_VALUE;
        }
        if (!text.matches("\\d{1,9}")) {
            throw DekiProblem.invalidArgument(name, text, "a number from 0 on, or all");
        }
        return Integer.parseInt(text);
    }

    public boolean flag(String name) {
        return query(name)
                .map(text -> text.equalsIgnoreCase("true") || text.equals("1"))
                .orElse(false);
    }

    /** The query parameter as one of the constants, which are written in lower case. */
    public <E extends Enum<E>> E oneOf(Class<E> type, String name, E otherwise) {
        return query(name).map(text -> oneOf(type, name, text)).orElse(otherwise);
    }

    private static <E extends Enum<E>> E oneOf(Class<E> type, String name, String text) {
        List<E> constants = List.of(type.getEnumConstants());
        return constants.stream()
                .filter(constant -> constant.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> DekiProblem.invalidArgument(
                        name, text, Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT)));
    }

    public Answer answer(Element document) {
        return answer(200, document);
    }

    public Answer answer(int status, Element document) {
        return format.answer(status, document);
    }

    /** The answer to a write, whose body is a setting. */
    public Answer written(Element document) {
        return switch (answers.writes()) {
            case DOCUMENT -> answer(document);
            case EMPTY -> new Answer(200, Map.of(), AnswerBody.NONE);
            case NO_CONTENT -> new Answer(204, Map.of(), AnswerBody.NONE);
        };
    }

    /** An answer that is written while it is sent, for documents of any length. */
    public Answer streamed(Element document) {
        return format.streamed(document);
    }
}
