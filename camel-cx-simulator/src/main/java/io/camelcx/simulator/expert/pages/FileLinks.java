// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.pages;

import io.camelcx.simulator.expert.api.DekiProblem;
import io.camelcx.simulator.expert.settings.FileSettings;
import io.camelcx.simulator.expert.site.PageFile;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.HttpCall;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Signed URLs of another host, from which files are downloaded without credentials. Thread-safe. */
public final class FileLinks {
    /** Where that host has the files. */
    public static final String PATH = "/@files/{signature}";

    private static final String LOCAL_NAME = "localhost";
    private static final String LOCAL_ADDRESS = "127.0.0.1";

    private final Map<String, Link> links = new ConcurrentHashMap<>();
    private final Supplier<FileSettings> settings;
    private final Clock clock;

    private record Link(PageFile file, Instant end) {}

    /** No URL was signed yet. */
    public FileLinks(Supplier<FileSettings> settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** A redirect to the file, if the site stores its files elsewhere. */
    Optional<Answer> redirect(HttpCall call, PageFile file) {
        if (!settings.get().otherHost()) {
            return Optional.empty();
        }
        String signature = UUID.randomUUID().toString();
        links.put(signature, new Link(file, clock.instant().plus(settings.get().linkLifetime())));
        URI here = call.origin();
        String other = here.getHost().equals(LOCAL_NAME) ? LOCAL_ADDRESS : LOCAL_NAME;
        return Optional.of(Answer.redirect(
                302, here.getScheme() + "://" + other + ":" + here.getPort() + PATH.replace("{signature}", signature)));
    }

    /** The file, or the refusal of a host that knows nothing but its own signatures. */
    public Answer download(HttpCall call) {
        if (call.header("X-Deki-Token").or(() -> call.header("Authorization")).isPresent()) {
            return Answer.xml(
                    400,
                    "<Error><Code>InvalidArgument</Code><Message>Only one way of authentication</Message></Error>");
        }
        Link link = links.get(call.variable("signature"));
        return link == null || clock.instant().isAfter(link.end())
                ? Answer.xml(403, "<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>")
                : content(link.file());
    }

    /** The whole file. */
    static Answer content(PageFile file) {
        try {
            return Answer.of(200, file.contentType(), file.content().body())
                    .header("ETag", "\"" + file.id() + ".r" + file.revision() + "\"");
        } catch (IllegalStateException e) {
            throw DekiProblem.notSimulated(e.getMessage());
        }
    }
}
