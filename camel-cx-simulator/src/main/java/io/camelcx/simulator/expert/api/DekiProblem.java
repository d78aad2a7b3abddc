// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.api;

import io.camelcx.simulator.expert.xml.Element;
import java.util.List;
import java.util.Optional;

/** Ends the handling of a request with one of the vendor's errors. */
public final class DekiProblem extends RuntimeException {
    private static final String NAMESPACE = "MindTouch.Deki.Exceptions.";

    private final int status;
    private final String exception;
    private final String resource;
    private final transient List<String> arguments;
    private final transient Optional<Element> document;

    private DekiProblem(
            int status,
            String exception,
            String resource,
            String message,
            List<String> arguments,
            Optional<Element> document) {
        // An error is an ordinary answer: it needs no stack trace.
        super(message, null, false, false);
        this.status = status;
        this.exception = NAMESPACE + exception;
        this.resource = "System.API.Error." + resource;
        this.arguments = arguments;
        this.document = document;
    }

    /**
     * An error.
     *
     * @param status the HTTP status
     * @param exception the vendor's key, without its namespace
     * @param resource the key of the message, without its namespace
     * @param arguments what the message speaks of
     */
    public static DekiProblem of(int status, String exception, String resource, String message, String... arguments) {
        return new DekiProblem(status, exception, resource, message, List.of(arguments), Optional.empty());
    }

    /** A refusal whose body is no error but a document of its own. */
    public static DekiProblem withDocument(int status, Element document) {
        return new DekiProblem(status, "DreamResponseException", "document", "", List.of(), Optional.of(document));
    }

    public static DekiProblem missingArgument(String name) {
        return of(
                400,
                "PageMissingParameterArgumentException",
                "missing-argument",
                "The required parameter '" + name + "' is missing",
                name);
    }

    public static DekiProblem invalidArgument(String name, String value, String allowed) {
        return of(
                400,
                "InvalidArgumentException",
                "invalid-argument",
                "The parameter '" + name + "' is '" + value + "', it must be " + allowed,
                name,
                value);
    }

    public static DekiProblem badBody(String message) {
        return of(400, "BadRequestException", "invalid-body", message);
    }

    public static DekiProblem forbidden(String message) {
        return of(403, "PermissionsForbiddenException", "access-denied", message);
    }

    public static DekiProblem notFound(String what, String id) {
        return of(404, what + "NotFoundException", "not-found", "There is no such " + what + ": " + id, id);
    }

    /** Something that the vendor may well have, and the simulator has not. */
    public static DekiProblem notSimulated(String what) {
        return of(501, "FeatureNotImplementedException", "not-implemented", "Not simulated: " + what);
    }

    public static DekiProblem tooLarge(long length, long max) {
        return of(
                413,
                "RequestTooLargeException",
                "too-large",
                "The body has " + length + " bytes or more, allowed are " + max);
    }

    public static DekiProblem conflict(String message) {
        return of(409, "PageConflictException", "conflict", message);
    }

    int status() {
        return status;
    }

    /** The document in the default form, or the one that replaces an error. */
    Element defaultForm() {
        return document.orElseGet(() -> {
            Element list = Element.of("arguments").attribute("count", arguments.size());
            arguments.forEach(argument -> list.child("argument", argument));
            return Element.of("error")
                    .child(list)
                    .child("exception", exception)
                    .child("message", getMessage())
                    .child("resource", resource);
        });
    }

    /** The document in the deprecated form, or the one that replaces an error. */
    Element legacyForm(String title, String uri) {
        return document.orElseGet(() -> Element.of("error")
                .child("message", getMessage())
                .child("status", status)
                .child("title", title)
                .child("uri", uri));
    }
}
