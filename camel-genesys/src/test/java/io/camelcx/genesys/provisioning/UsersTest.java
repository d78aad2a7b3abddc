// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.assertj.core.api.InstanceOfAssertFactories.map;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.camelcx.simulator.genesys.users.CentreUser;
import io.camelcx.simulator.http.Fault;
import io.camelcx.support.error.CxApiException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Users are added, read, updated and deleted. */
class UsersTest {

    private static final Map<String, Object> KIM = Map.of(
            "userName",
            "kim",
            "firstName",
            "Kim",
            "lastName",
            "Lee",
            "password",
            "first-secret",
            "skills",
            List.of(Map.of("name", "French", "level", 5)));

    @AutoClose
    private final ProvisioningBed bed = ProvisioningBed.open();

    private String add() {
        Exchange added = bed.call("operation=addUser", KIM);
        assertThat(added.getException()).isNull();
        return added.getMessage().getHeader(GenesysProvisioningConstants.ID, String.class);
    }

    @Test
    void aUserIsAddedReadAndDeleted() {
        String id = add();

        Exchange read = bed.call("operation=getUser&id=" + id);
        assertThat(read.getException()).isNull();
        assertThat(read.getMessage().getBody())
                .asInstanceOf(map(String.class, Object.class))
                .containsEntry("userName", "kim")
                .containsEntry("DBID", id);
        Exchange deleted = bed.call("operation=deleteUser", null, Map.of(GenesysProvisioningConstants.ID, id));
        assertThat(deleted.getException()).isNull();
        assertThat(bed.users().named("kim")).isEmpty();
    }

    @Test
    void aListHasAPartOfTheUsersAndSaysHowManyThereAre() {
        Exchange listed = bed.call(
                "operation=getUsers",
                null,
                Map.of("CamelGenesysProvisioningLimit", 5, "CamelGenesysProvisioningOffset", 2));

        assertThat(listed.getMessage().getBody())
                .asInstanceOf(list(Object.class))
                .hasSize(5);
        assertThat(listed.getMessage().getHeader(GenesysProvisioningConstants.COUNT, Long.class))
                .isEqualTo(bed.users().all().size());
    }

    @Test
    void allUsersAreReadPageByPageWhileTheRouteIterates() {
        while (bed.users().all().size() < 205) {
            bed.users().add("more" + bed.users().all().size(), "x", JsonNodeFactory.instance.objectNode());
        }
        Iterator<?> users = bed.call("operation=getUsers&all=true").getMessage().getBody(Iterator.class);

        assertThat(bed.journal().count("GET", "/provisioning/v3/objects/users"))
                .as("nothing is read before it is needed")
                .isZero();
        Set<Object> names = new HashSet<>();
        users.forEachRemaining(user -> names.add(((Map<?, ?>) user).get("userName")));
        assertThat(names).hasSize(bed.users().all().size());
        assertThat(bed.journal().count("GET", "/provisioning/v3/objects/users")).isEqualTo(3);
        assertThat(bed.call("operation=getObject&objectType=agent-groups&all=true")
                        .getMessage()
                        .getBody())
                .isInstanceOf(Iterator.class);
    }

    @Test
    void aPageThatIsMissingFailsTheIteration() {
        bed.faults()
                .add(Fault.on("GET", "/provisioning/v3/objects/users")
                        .status(200)
                        .body("{\"status\":{\"code\":0},\"data\":{\"users\":{}}}"));
        Iterator<?> users = bed.call("operation=getUsers&all=true").getMessage().getBody(Iterator.class);
        assertThatThrownBy(users::hasNext).isInstanceOf(CxApiException.class).hasMessageContaining("no list");
    }

    @Test
    void anUpdateChangesWhatIsGivenAndKeepsThePassword() {
        String id = add();

        Exchange updated = bed.call(
                "operation=updateUser&id=" + id,
                Map.of("lastName", "Lang", "skills", List.of(Map.of("name", "Dutch", "level", 3))));

        assertThat(updated.getException()).isNull();
        CentreUser user = bed.users().named("kim").orElseThrow();
        assertThat(user.field("lastName")).isEqualTo("Lang");
        assertThat(user.field("firstName")).isEqualTo("Kim");
        assertThat(user.fields().path("skills").findValuesAsText("name")).containsExactly("French", "Dutch");
        assertThat(bed.users().signIn("kim", "first-secret")).isPresent();
        assertThat(sentUpdates()).allSatisfy(body -> assertThat(body).doesNotContain("password"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "********", "\u2022\u2022\u2022\u2022"})
    void aPasswordThatIsNoneIsNotSent(String shown) {
        String id = add();

        Exchange updated =
                bed.call("operation=updateUser&id=" + id, Map.of("firstName", "Kimberly", "password", shown));

        assertThat(updated.getException()).isNull();
        assertThat(sentUpdates()).hasSize(1).allSatisfy(body -> assertThat(body).doesNotContain("password"));
        assertThat(bed.users().signIn("kim", "first-secret")).isPresent();
    }

    @Test
    void aUserThatWasReadCanBeSentBackChanged() {
        String id = add();
        Map<String, Object> user = new HashMap<>(
                bed.call("operation=getUser&id=" + id).getMessage().getBody(Map.class));
        user.put("emailAddress", "kim@example.com");
        user.put("password", null);

        assertThat(bed.call("operation=updateUser&id=" + id, user).getException())
                .isNull();

        assertThat(bed.users().named("kim").orElseThrow().field("emailAddress")).isEqualTo("kim@example.com");
        assertThat(bed.users().signIn("kim", "first-secret")).isPresent();
        assertThat(sentUpdates()).allSatisfy(body -> assertThat(body).doesNotContain("DBID"));
        assertThat(bed.journal().count("GET", "/provisioning/v3/objects/users/" + id))
                .as("it is not read again, as it has all names")
                .isEqualTo(1);
    }

    @Test
    void aPasswordOfAHeaderIsSetAndLeavesTheMessage() {
        String id = add();

        Exchange updated = bed.call(
                "operation=updateUser&id=" + id, null, Map.of(GenesysProvisioningConstants.PASSWORD, "second-secret"));

        assertThat(updated.getException()).isNull();
        assertThat(bed.users().signIn("kim", "second-secret")).isPresent();
        assertThat(updated.getMessage().getHeaders()).doesNotContainKey(GenesysProvisioningConstants.PASSWORD);
    }

    private List<String> sentUpdates() {
        return bed.journal().requests("PUT", "/provisioning/v3/objects/users/*").stream()
                .map(request -> request.body())
                .toList();
    }

    @Test
    void anUnknownUserIsAnErrorOfTheVendorAndNothingIsUpdated() {
        Exchange updated = bed.call("operation=updateUser&id=99999", Map.of("firstName", "Kim"));

        assertThat(updated.getException())
                .isInstanceOf(CxApiException.class)
                .hasMessageContaining("getUser")
                .hasMessageContaining("Unknown user 99999");
        assertThat(sentUpdates()).isEmpty();
    }

    @Test
    void whatIsMissingIsRefusedBeforeAnyCall() {
        assertThat(bed.call("operation=addUser", Map.of("userName", "kim")).getException())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("missing: data.firstName, data.lastName, data.password");
        assertThat(bed.call("operation=getUser").getException()).hasMessageContaining("missing: dbid");
        assertThat(bed.call("operation=getUser&id=..").getException()).hasMessageContaining("must be a name");
        assertThat(bed.call("operation=addUser", List.of(1)).getException())
                .hasMessageContaining("needs a body that is a map");
        assertThat(bed.journal().requests("*", "/provisioning/v3/objects/*")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"addUser", "updateUser", "deleteUser"})
    void whatMayHaveBeenCarriedOutIsNotRepeated(String operation) {
        String id = operation.equals("addUser") ? "" : add();
        String method = Map.of("addUser", "POST", "updateUser", "PUT", "deleteUser", "DELETE")
                .get(operation);
        String path = "/provisioning/v3/objects/users" + (id.isEmpty() ? "" : "/" + id);
        bed.journal().clear();
        bed.faults().add(Fault.on(method, path).afterHandling().connectionReset());

        Exchange failed = bed.call("operation=" + operation + (id.isEmpty() ? "" : "&id=" + id), KIM);

        assertThat(failed.getException())
                .isInstanceOfSatisfying(CxApiException.class, failure -> assertThat(failure.outcomeUnknown())
                        .isTrue());
        assertThat(bed.journal().count(method, path)).isEqualTo(1);
    }

    @Test
    void objectsRulesAndOptionsAreReadAndChanged() {
        add();
        assertThat(bed.call("operation=getObject&objectType=skills")
                        .getMessage()
                        .getBody())
                .asInstanceOf(list(Object.class))
                .anySatisfy(skill -> assertThat(skill.toString()).contains("French"));
        assertThat(bed.call(
                                "operation=getPermissions",
                                null,
                                Map.of(
                                        GenesysProvisioningConstants.OBJECT_TYPE,
                                        "skills",
                                        "CamelGenesysProvisioningDbids",
                                        List.of(1, 2)))
                        .getMessage()
                        .getBody())
                .asInstanceOf(list(Object.class))
                .isNotEmpty();
        Exchange rule = bed.call("operation=capRulesPost", Map.of("name", "Chat only"));
        String id = rule.getMessage().getHeader(GenesysProvisioningConstants.ID, String.class);
        assertThat(bed.call("operation=capRulesPut&id=" + id, Map.of("mediaRules", Map.of("chat", 3)))
                        .getException())
                .isNull();
        assertThat(bed.call("operation=capRulesGet&id=" + id).getMessage().getBody())
                .asInstanceOf(list(Object.class))
                .singleElement()
                .satisfies(each -> assertThat(each.toString()).contains("Chat only", "chat=3"));
        assertThat(bed.call("operation=capRulesDelete&id=" + id).getException()).isNull();
        assertThat(bed.call("operation=optionsPut", Map.of("newOptions", Map.of("a", Map.of("b", "c"))))
                        .getException())
                .isNull();
        assertThat(bed.call("operation=optionsGet").getMessage().getBody().toString())
                .contains("a={b=c}");
        assertThat(bed.call(
                                "operation=postStatisticDefinitions",
                                "{\"statisticDefinitions\":[{\"objectType\":\"Queue\",\"objectId\":\"q1\"}]}")
                        .getException())
                .isNull();
        assertThat(bed.call("operation=getStatisticDefinitions").getMessage().getBody())
                .asInstanceOf(list(Object.class))
                .hasSize(1);
        assertThat(bed.call("operation=getWhitelist").getMessage().getBody().toString())
                .as("a response without data")
                .contains("whitelistStatus=true");
    }
}
