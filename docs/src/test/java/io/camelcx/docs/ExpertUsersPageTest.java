// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.expert.api.ExpertUser;
import io.camelcx.expert.users.ExpertUsersConstants;
import io.camelcx.simulator.expert.ExpertUsers;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the pages of users and groups do what the pages say. */
class ExpertUsersPageTest {

    private static final MarkdownPage USERS = MarkdownPage.read("expert-users.md");
    private static final MarkdownPage GROUPS = MarkdownPage.read("expert-groups.md");

    @TempDir
    Path folder;

    @Test
    void theYamlRouteKeepsATableUpToDate() throws Exception {
        try (ExampleRun run = new ExampleRun(folder)
                .property("users.state", folder.resolve("state").toString())
                // As on the page, but for a reader who does not wait an hour for the next poll.
                .routes(USERS.example("yaml").replace("delay: 3600000", "delay: 50"), "yaml")
                .start()) {
            ExpertUsers site = run.simulator().expert().users();
            Set<Integer> table = new HashSet<>();
            while (table.size() < site.ids().size()) {
                table.add(row(run).path("id").asInt());
            }
            assertThat(table).containsExactlyInAnyOrderElementsOf(site.ids());

            site.rename(3, "Renamed");
            assertThat(row(run).path("fullName").asText()).isEqualTo("Renamed");
            site.delete(4);
            assertThat(run.next("seda:gone").getMessage().getHeader(ExpertUsersConstants.USER_ID))
                    .isEqualTo(4L);
        }
    }

    private static JsonNode row(ExampleRun run) throws Exception {
        return new ObjectMapper().readTree(run.next("seda:table").getMessage().getBody(String.class));
    }

    @Test
    void theJavaRoutesDeactivateUsersAndReadAllWithALicense() throws Exception {
        try (ExampleRun run = new ExampleRun(folder)
                .routes(JavaExample.compile(USERS.example("java"), folder))
                .start()) {
            run.context().createProducerTemplate().requestBody("direct:leavers", List.of("author", "viewer"));
            assertThat(run.simulator().expert().users().get(3).active()).isFalse();
            assertThat(run.simulator().expert().users().get(4).active()).isFalse();

            run.context().createProducerTemplate().sendBody("direct:seats", null);
            assertThat(run.next("seda:seats")
                            .getMessage()
                            .getBody(ExpertUser.class)
                            .username())
                    .isEqualTo("admin");
        }
    }

    @Test
    void theYamlRouteAddsAUserToAGroup() throws Exception {
        try (ExampleRun run =
                new ExampleRun(folder).routes(GROUPS.example("yaml"), "yaml").start()) {
            run.context().createProducerTemplate().requestBody("direct:join", 4);
            run.context().createProducerTemplate().requestBody("direct:join", 3);

            assertThat(run.simulator().expert().users().allGroups())
                    .filteredOn(group -> group.name().equals("Agents"))
                    .singleElement()
                    .satisfies(group -> assertThat(group.members()).containsExactly(3, 4));
        }
    }

    @Test
    void theJavaRouteReadsAllMembers() throws Exception {
        try (ExampleRun run = new ExampleRun(folder)
                .routes(JavaExample.compile(GROUPS.example("java"), folder))
                .start()) {
            run.context().createProducerTemplate().sendBody("direct:members", null);

            assertThat(run.next("seda:members")
                            .getMessage()
                            .getBody(ExpertUser.class)
                            .username())
                    .isEqualTo("author");
        }
    }
}
