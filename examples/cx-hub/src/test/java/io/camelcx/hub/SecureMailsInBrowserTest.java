// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.genesys.securemail.MailAttachment;
import io.camelcx.simulator.genesys.securemail.SecureMail;
import io.camelcx.simulator.genesys.securemail.SecureMailApi;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Secure mails as a user sees them. */
class SecureMailsInBrowserTest {

    @RegisterExtension
    static final BrowserPage page = new BrowserPage();

    private CxHub hub;

    @BeforeEach
    void openPage() {
        // The mail that a simulated agent writes at the start is enough.
        hub = CxHub.start(Map.of("hub.port", "0", "demo.mailInterval", "3600000"));
        page.open(hub.address());
    }

    @AfterEach
    void closePage() {
        page.leave();
        hub.close();
    }

    @Test
    void showsWhatAnAgentHasWrittenAsTextAndMarksItAsRead() {
        String hostile = "<img src=x onerror=document.title='hacked'> \u202e";
        SecureMail mail = mails().deliver(
                        "kim@example.com",
                        "",
                        hostile,
                        "Text",
                        List.of(
                                new MailAttachment("a.txt", "text/plain", new byte[] {1}),
                                new MailAttachment("b.txt", "text/plain", new byte[] {2})));

        page.await().untilAsserted(() -> assertThat(page.texts("#secure-mails .secure-mail"))
                .anySatisfy(row -> assertThat(row).contains("onerror=document.title", "2 attachments")));
        page.await().until(() -> mails().mail(mail.id()).orElseThrow().status() == SecureMail.Status.READ);
        assertThat(page.browser().getTitle()).isEqualTo("Camel CX hub");
        assertThat(page.errors()).isEmpty();
    }

    @Test
    void showsNoMailOfAnotherAddress() {
        mails().deliver("other@example.com", "Not for this page", "Text");
        mails().deliver("kim@example.com", "The last one", "Text");

        page.await().untilAsserted(() -> assertThat(page.texts("#secure-mails [data-role=subject]"))
                .contains("The last one"));
        assertThat(page.text("#secure-mails")).doesNotContain("Not for this page");
    }

    private SecureMailApi mails() {
        return hub.simulator().orElseThrow().genesys().secureMail();
    }
}
