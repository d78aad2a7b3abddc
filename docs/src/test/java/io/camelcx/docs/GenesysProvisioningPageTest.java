// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.genesys.provisioning.client.ProvisioningEvent;
import io.camelcx.simulator.genesys.users.UserDirectory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the component's page do what the page says. */
class GenesysProvisioningPageTest {

    private static final MarkdownPage PAGE = MarkdownPage.read("genesys-provisioning.md");

    @TempDir
    Path folder;

    @TempDir
    Path files;

    private ExampleRun run() {
        return new ExampleRun(folder)
                .property("admin.name", "demo")
                .property("admin.password", "demo")
                .property("folder", files.toString());
    }

    @Test
    void theYamlRouteImportsUsersAndHandsOnTheRowsThatHaveFailed() throws Exception {
        try (ExampleRun run = run().routes(PAGE.example("yaml"), "yaml").start()) {
            Files.writeString(files.resolve("users.csv"), """
                    Action,userName,firstName,lastName,password
                    create,kim,Kim,Lee,first-secret
                    modify,missing,No,User,
                    """);

            Exchange failed = run.next("seda:failed");

            assertThat(failed.getMessage().getBody(String.class)).startsWith("row 2: ");
            assertThat(run.simulator().genesys().users().named("kim")).isPresent();
        }
    }

    @Test
    void theJavaRoutesGiveAUserASkillAndReceiveTheChange() throws Exception {
        try (ExampleRun run =
                run().routes(JavaExample.compile(PAGE.example("java"), folder)).start()) {
            await().until(() -> run.simulator().journal().count("POST", "*/watch-objects") > 0);
            UserDirectory users = run.simulator().genesys().users();
            int dbid = users.named("agent1").orElseThrow().dbid();

            run.context().createProducerTemplate().sendBodyAndHeader("direct:skill", "French", "userId", dbid);

            Exchange changed = run.next("seda:changed");
            assertThat(changed.getMessage().getBody(ProvisioningEvent.class).id())
                    .isEqualTo(String.valueOf(dbid));
            assertThat(users.get(dbid).orElseThrow().fields().path("skills").findValuesAsText("name"))
                    .contains("French");
            assertThat(users.signIn("agent1", "agent1")).isPresent();
        }
    }
}
