// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.users;

import io.camelcx.simulator.expert.api.DekiCall;
import io.camelcx.simulator.expert.api.DekiProblem;
import io.camelcx.simulator.expert.xml.Element;
import io.camelcx.simulator.expert.xml.XmlReader;
import java.util.Optional;

/** The document of a user or a group that a caller sends. What it does not name stays as it is. */
public record SentDocument(Element xml) {

    /** @throws DekiProblem with 400 if the body is no such document */
    public static SentDocument of(DekiCall call, String root) {
        boolean typed = call.http()
                .header("Content-Type")
                .filter(type -> type.matches("(?i)(application|text)/xml.*"))
                .isPresent();
        if (!typed) {
            throw DekiProblem.badBody("The content type must be application/xml");
        }
        return new SentDocument(XmlReader.read(call.http().text())
                .filter(xml -> xml.name().equals(root))
                .orElseThrow(() -> DekiProblem.badBody("The body must be a document with the root " + root)));
    }

    /** The text of a child; empty if there is none. */
    public Optional<String> text(String child) {
        return xml.children(child).findFirst().map(Element::text);
    }

    /** The id of what is to be modified. */
    public Optional<String> id() {
        return xml.attribute("id");
    }

    /** The role within an element of permissions. */
    public Optional<SiteRole> role(String permissions) {
        return xml.children(permissions)
                .flatMap(element -> element.children("role"))
                .findFirst()
                .map(role -> SiteRole.named(role.text())
                        .orElseThrow(() -> DekiProblem.of(
                                400, "RoleInvalidException", "role-unknown", "There is no role " + role.text())));
    }

    /** The number of the service that knows the user or the group. */
    public Optional<Integer> service() {
        return xml.children("service.authentication")
                .findFirst()
                .flatMap(service -> service.attribute("id"))
                .map(Integer::valueOf);
    }

    boolean flag(String child, String yes, String no) {
        String text = text(child).orElseThrow();
        if (!text.equals(yes) && !text.equals(no)) {
            throw DekiProblem.badBody(child + " must be " + yes + " or " + no + ", not " + text);
        }
        return text.equals(yes);
    }
}
