// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.genesys.securemail.client.SecureMail;
import io.camelcx.simulator.genesys.securemail.MailAttachment;
import io.camelcx.simulator.genesys.securemail.SecureMail.Status;
import io.camelcx.simulator.genesys.securemail.SecureMailApi;
import java.nio.file.Path;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.attachment.AttachmentMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the component's page do what the page says. */
class GenesysSecuremailPageTest {

    private static final MarkdownPage PAGE = MarkdownPage.read("genesys-securemail.md");

    @TempDir
    Path folder;

    @Test
    void theYamlRouteReceivesTheMailsOfAgents() throws Exception {
        try (ExampleRun run = new ExampleRun(folder)
                .property("mail.state", folder.resolve("delivered").toString())
                .property("mail.delay", "50")
                .routes(PAGE.example("yaml"), "yaml")
                .start()) {
            SecureMailApi mails = run.simulator().genesys().secureMail();
            String id = mails.deliver(
                            "kim@example.com",
                            "support",
                            "Your order",
                            "It is on its way.",
                            List.of(new MailAttachment("order.txt", "text/plain", "42".getBytes())))
                    .id();

            Exchange mail = run.next("seda:mails");

            assertThat(mail.getMessage().getBody(SecureMail.class).text()).isEqualTo("It is on its way.");
            assertThat(mail.getMessage(AttachmentMessage.class).getAttachmentNames())
                    .containsExactly("order.txt");
            await().until(() -> mails.mail(id).orElseThrow().status() == Status.READ);
        }
    }

    @Test
    void theJavaRouteSendsAMail() throws Exception {
        try (ExampleRun run = new ExampleRun(folder)
                .properties(MarkdownPage.read("genesys-connection.md").example("properties"))
                .routes(JavaExample.compile(PAGE.example("java"), folder))
                .start()) {
            run.context().createProducerTemplate().sendBody("direct:mail", "Where is it?");

            assertThat(run.simulator().genesys().secureMail().mails())
                    .singleElement()
                    .satisfies(mail -> {
                        assertThat(mail.text()).isEqualTo("Where is it?");
                        assertThat(mail.securebox()).contains("support");
                    });
        }
    }
}
