// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import io.camelcx.expert.api.ExpertGroup;
import io.camelcx.expert.api.ExpertUser;
import io.camelcx.expert.users.UsersBed;
import io.camelcx.simulator.expert.users.Group;
import io.camelcx.simulator.http.Fault;
import io.camelcx.support.error.CxApiException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each operation does, and what is in the message afterwards. */
class GroupsProducerTest {

    @AutoClose
    private final UsersBed bed = UsersBed.create().start();

    private Exchange send(String operation, String group, Object body) {
        return bed.send("expert-groups:all?operation=" + operation, body, Map.of(ExpertGroupsConstants.GROUP, group));
    }

    private static ExpertGroup group(Exchange exchange) {
        assertThat(exchange.getException()).isNull();
        return exchange.getMessage().getBody(ExpertGroup.class);
    }

    private Set<Integer> members(String name) {
        return bed.site().allGroups().stream()
                .filter(group -> group.name().equals(name))
                .map(Group::members)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Redaktion", "A/B c", "50%+ #1", "=odd", "123x"})
    void aGroupIsReadByNameHoweverItIsWritten(String name) {
        int id = bed.site().createGroup(name, 1, 3, 4).id();

        Exchange exchange = send("get", name.startsWith("=") ? "=" + name : name, null);

        assertThat(group(exchange).id()).isEqualTo(id);
        assertThat(group(exchange).users()).isEqualTo(2);
        assertThat(exchange.getMessage().getHeaders())
                .containsEntry(ExpertGroupsConstants.GROUP_ID, (long) id)
                .containsEntry(ExpertGroupsConstants.NAME, name);
    }

    @Test
    void groupsAreListedAndFiltered() {
        bed.site().createGroup("LDAP", 2);

        Exchange page = bed.send("expert-groups:all?operation=list&limit=2&sortBy=-name", null, Map.of());
        assertThat(page.getMessage().getBody())
                .asInstanceOf(list(ExpertGroup.class))
                .extracting(ExpertGroup::name)
                .containsExactly("Viewers", "LDAP");
        assertThat(page.getMessage().getHeader(ExpertGroupsConstants.TOTAL_COUNT))
                .isEqualTo(4L);
        Iterator<?> all = bed.send(
                        "expert-groups:all?operation=list&all=true&limit=3&groupNameFilter=s", null, Map.of())
                .getMessage()
                .getBody(Iterator.class);
        assertThat(all).toIterable().hasSize(3);
        assertThat(bed.send("expert-groups:all?operation=list&authProvider=2&output=json", null, Map.of())
                        .getMessage()
                        .getBody(String.class))
                .contains("\"groupname\":\"LDAP\"", "\"group\":[");
    }

    @Test
    void aGroupIsCreatedRenamedAndDeleted() {
        ExpertGroup created = group(bed.send(
                "expert-groups:all?operation=create",
                Map.of("name", "Team & Co", "role", "Contributor", "users", List.of(3, 4)),
                Map.of()));
        assertThat(created.role()).isEqualTo("Contributor");
        assertThat(created.users()).isEqualTo(2);
        assertThat(created.permissions().allow("UPDATE")).isTrue();

        ExpertGroup renamed = group(send("update", "Team & Co", "{\"name\":\"Team\"}"));
        assertThat(renamed.role()).isEqualTo("Contributor");
        assertThat(renamed.users()).isEqualTo(2);

        Exchange deleted = send("delete", "Team", null);
        assertThat(deleted.getException()).isNull();
        assertThat(send("get", "Team", null).getException(CxApiException.class).status())
                .hasValue(404);
    }

    @Test
    void aGroupIsCreatedOnceAndThenUpdated() {
        long id = group(send("createOrUpdate", "x", Map.of("name", "Team"))).id();

        ExpertGroup updated = group(send("createOrUpdate", "x", Map.of("name", "Team", "role", "Manager")));

        assertThat(updated.id()).isEqualTo(id);
        assertThat(updated.role()).isEqualTo("Manager");
    }

    @Test
    void aNameInUseIsAConflictThatIsNotRepeated() {
        Exchange exchange = bed.send("expert-groups:all?operation=create", Map.of("name", "authors"), Map.of());

        assertThat(exchange.getException(CxApiException.class).status()).hasValue(409);
        assertThat(exchange.getException()).hasMessageContaining("already exists");
        assertThat(bed.requests("POST /groups")).hasSize(1);
    }

    @Test
    void membersAreListedAddedRemovedAndReplaced() {
        assertThat(group(send("addUsers", "Authors", "1, 4")).users()).isEqualTo(3);
        Exchange members =
                bed.send("expert-groups:Authors?operation=users&sortBy=username&usernameFilter=a", null, Map.of());
        assertThat(members.getMessage().getBody())
                .asInstanceOf(list(ExpertUser.class))
                .extracting(ExpertUser::username)
                .containsExactly("admin", "author");
        Iterator<?> all = bed.send("expert-groups:Authors?operation=users&all=true&limit=2", null, Map.of())
                .getMessage()
                .getBody(Iterator.class);
        assertThat(all).toIterable().hasSize(3);

        assertThat(group(send("removeUsers", "Authors", List.of(1, 3))).users()).isEqualTo(1);
        assertThat(members("Authors")).containsExactly(4);
        ExpertUser author =
                bed.send("expert-users:3", null, Map.of()).getMessage().getBody(ExpertUser.class);
        assertThat(group(send("setUsers", "Authors", List.of(author))).users()).isEqualTo(1);
        assertThat(members("Authors")).containsExactly(3);
        assertThat(group(send("setUsers", "Authors", List.of())).users()).isZero();
    }

    @Test
    void oneWhoCannotBeRemovedDoesNotStopTheOthers() {
        Exchange exchange = send("removeUsers", "Authors", "99,3");

        assertThat(exchange.getException()).hasMessageContaining("The users [99] could not be removed");
        assertThat(members("Authors")).isEmpty();
    }

    @Test
    void addingIsRepeatedAndARemovalWhoseResponseWasLostIsASuccess() {
        bed.faults().add(Fault.on("POST", "/@api/deki/groups/*/users").times(1).status(503));
        assertThat(group(send("addUsers", "2", "4")).users()).isEqualTo(2);

        bed.faults()
                .add(Fault.on("DELETE", "/@api/deki/groups/2/users/4")
                        .times(1)
                        .afterHandling()
                        .connectionReset());
        assertThat(group(send("removeUsers", "2", "4")).users()).isEqualTo(1);
        assertThat(bed.requests("DELETE")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "get         |                        | get needs a group",
                "create      | {\"title\":\"x\"}      | A group has no field title that can be sent; allowed are [name, role, authProvider, users]",
                "create      | <group id='1'><name>x</name></group> | create makes a new group, but the document has an id",
                "create      | {\"name\":\"x\",\"users\":[\"nina\"]} | users must be a number, not nina",
                "createOrUpdate | {\"role\":\"Admin\"} | createOrUpdate needs the field name",
                "createOrUpdate | {\"name\":\"x\",\"users\":[1]} | does not change members"
            })
    void aBadMessageIsRefusedBeforeAnyCall(String operation, String body, String words) {
        assertThat(bed.send("expert-groups:all?operation=" + operation, body, Map.of())
                        .getException())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(words);
        assertThat(bed.requests("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "addUsers, '', addUsers needs users",
        "addUsers, nina, 'the numbers of users, not nina'",
        "removeUsers, '0', 'not 0'"
    })
    void badMembersAreRefusedBeforeAnyCall(String operation, String users, String words) {
        assertThat(send(operation, "Authors", users).getException())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(words);
        assertThat(send("addUsers", "Authors", List.of()).getException()).hasMessageContaining("at least one user");
        assertThat(bed.requests("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limit=none | limit must be a number of at least 1, or all, but is none",
                "all=true&limit=all | limit must be a number of at least 1 with the option all, but is all",
                "all=true&offset=3 | offset must be 0 with the option all",
                "offset=-1 | offset must be at least 0, but is -1",
                "output=csv | csv"
            })
    void aWrongOptionFailsAtTheStart(String options, String words) {
        assertThatThrownBy(() -> {
                    Exchange sent = bed.send("expert-groups:all?operation=list&" + options, null, Map.of());
                    throw sent.getException();
                })
                .hasStackTraceContaining(words);
    }

    @Test
    void thereIsNoConsumer() {
        assertThatThrownBy(() -> bed.route("r", "expert-groups:all"))
                .hasStackTraceContaining("expert-groups has no consumer");
    }
}
