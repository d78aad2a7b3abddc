// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.securemail;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.genesys.securemail.SecureMail.Status;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.HttpCall;
import io.camelcx.simulator.http.Json;
import io.camelcx.simulator.http.Routes;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The operations of the Secure Email API. */
record SecureMailEndpoints(SecureMailApi api) {
    private static final Pattern SECUREBOX = Pattern.compile("[A-Za-z0-9]{3,16}");

    Routes routes() {
        String path = SecureMailApi.BASE_PATH;
        return new Routes()
                .on("GET", path, this::list)
                .on("POST", path, this::send)
                .on("GET", path + "/count", this::count)
                .on("GET", path + "/{secureMailId}", this::get)
                .on("DELETE", path + "/{secureMailId}", this::remove)
                .on("GET", path + "/{secureMailId}/userdata", this::userData);
    }

    private Answer list(HttpCall call) {
        List<SecureMail> found = box(call);
        int index = number(call, "index", 0);
        int count = number(call, "count", 10);
        ObjectNode body = MailAnswers.success();
        ArrayNode data = body.putArray("data");
        found.stream().skip(index).limit(count).map(SecureMail::summary).forEach(data::add);
        return MailAnswers.ok(body);
    }

    private Answer count(HttpCall call) {
        ObjectNode body = MailAnswers.success();
        body.putObject("data").put("count", box(call).size());
        return MailAnswers.ok(body);
    }

    private Answer send(HttpCall call) {
        Optional<String> securebox = securebox(call);
        NewMail wanted = NewMail.read(call);
        SecureMail mail = api.receive(wanted, securebox);
        ObjectNode body = MailAnswers.success();
        wanted.operationId().ifPresent(id -> body.put("operationId", id));
        return MailAnswers.ok(
                body.put("secureMailId", mail.id()).put("selfUri", SecureMailApi.BASE_PATH + "/" + mail.id()));
    }

    private Answer get(HttpCall call) {
        boolean read = call.query("read")
                .map(text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw MailAnswers.invalid("read", "must be true or false");
                })
                .orElse(false);
        SecureMail mail = known(call);
        return content(read ? api.mark(mail, Status.READ) : mail);
    }

    private Answer remove(HttpCall call) {
        String id = call.variable("secureMailId");
        SecureMail mail = api.mail(id).orElseThrow(() -> MailAnswers.notFound(id));
        String remove = call.query("remove").orElse("read");
        return switch (remove) {
            case "read", "true" -> content(api.mark(mail, Status.READ));
            case "delete" -> content(api.mark(mail, Status.DELETED));
            case "purge" -> {
                api.purge(mail);
                yield content(mail);
            }
            default -> throw MailAnswers.invalid("remove", "must be read, true, delete or purge");
        };
    }

    private Answer userData(HttpCall call) {
        ObjectNode body = MailAnswers.success();
        body.set("data", Json.tree(known(call).userData()));
        return MailAnswers.ok(body);
    }

    private static Answer content(SecureMail mail) {
        ObjectNode body = MailAnswers.success();
        body.set("secureMail", mail.content());
        return MailAnswers.ok(body);
    }

    /** The operations that read a mail document no 404. */
    private SecureMail known(HttpCall call) {
        return api.mail(call.variable("secureMailId"))
                .orElseThrow(() -> MailAnswers.invalid("secureMailId", "is no secure email's id"));
    }

    private List<SecureMail> box(HttpCall call) {
        String address = call.query("address").orElseThrow(() -> MailAnswers.invalid("address", "is missing"));
        Optional<String> securebox = securebox(call);
        Predicate<SecureMail> status =
                switch (call.query("status").orElse("all")) {
                    case "all" -> mail -> true;
                    case "read" -> mail -> mail.status() == Status.READ;
                    case "unread" -> mail -> mail.status() == Status.UNREAD;
                    default -> throw MailAnswers.invalid("status", "must be unread, read or all");
                };
        return api.listed(address, securebox).stream().filter(status).toList();
    }

    private static Optional<String> securebox(HttpCall call) {
        Optional<String> name = call.query("securebox");
        name.filter(text -> !SECUREBOX.matcher(text).matches()).ifPresent(text -> {
            throw MailAnswers.invalid("securebox", "must have 3 to 16 characters of A-Z, a-z and 0-9");
        });
        return name;
    }

    private static int number(HttpCall call, String parameter, int otherwise) {
        try {
            int number = call.query(parameter).map(Integer::parseInt).orElse(otherwise);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Refused like a negative number.
        }
        throw MailAnswers.invalid(parameter, "must be a whole number, and not negative");
    }
}
