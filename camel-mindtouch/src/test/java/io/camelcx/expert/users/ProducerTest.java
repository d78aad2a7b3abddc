// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.users;

import static io.camelcx.expert.users.UsersBed.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.expert.api.ExpertGroup;
import io.camelcx.expert.api.ExpertProperty;
import io.camelcx.expert.api.ExpertUser;
import io.camelcx.expert.users.client.UserMetrics;
import io.camelcx.simulator.http.Fault;
import io.camelcx.simulator.http.RecordedRequest;
import io.camelcx.support.error.CxApiException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each operation does, and what is in the message afterwards. */
class ProducerTest {

    @AutoClose
    private final UsersBed bed = UsersBed.create().start();

    private Exchange send(String operation, String user, Object body) {
        return bed.send("expert-users:all?operation=" + operation, body, Map.of(ExpertUsersConstants.USER, user));
    }

    private Exchange send(String uri) {
        return bed.send(uri, null, Map.of());
    }

    private static CxApiException failure(Exchange exchange) {
        return exchange.getException(CxApiException.class);
    }

    private static Throwable refusal(Exchange exchange) {
        return exchange.getException(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nina", "Nina Müller", "a/b?c#d%e+f", "CORP\\nina", "4711x", "Emoji 😀", "a=b&c"})
    void aUserIsReadByNameHoweverItIsWritten(String name) {
        int id = bed.site().create(name, "Full").id();

        ExpertUser read = user(send("get", name, null));

        assertThat(read.id()).isEqualTo(id);
        assertThat(read.username()).isEqualTo(name);
        assertThat(bed.requests("GET /users/=")).hasSize(1);
    }

    @Test
    void namesThatLookLikeOtherIdsAreWrittenWithAnEqualsSign() {
        int number = bed.site().create("4711", "").id();
        int current = bed.site().create("current", "").id();

        assertThat(user(send("get", "=4711", null)).id()).isEqualTo(number);
        assertThat(user(send("get", "=current", null)).id()).isEqualTo(current);
        assertThat(user(send("expert-users:current")).username()).isEqualTo("admin");
        assertThat(user(send("expert-users:3")).username()).isEqualTo("author");
    }

    @Test
    void aUserHasAllThatTheSiteShows() {
        Exchange exchange = send("expert-users:1");
        ExpertUser owner = user(exchange);

        assertThat(owner.seated()).isTrue();
        assertThat(owner.owner()).isTrue();
        assertThat(owner.role()).isEqualTo("Admin");
        assertThat(owner.created()).isEqualTo("2025-10-05T18:44:27Z");
        assertThat(owner.lastLogin()).isEqualTo("2025-10-06T18:44:27Z");
        assertThat(owner.groups()).extracting(ExpertGroup::name).containsExactly("Admins");
        assertThat(owner.groups().get(0).users()).isEqualTo(-1);
        assertThat(owner.permissions("permissions.effective").bits()).isEqualTo(new BigInteger("18446744073709551615"));
        assertThat(owner.permissions("permissions.user").bits()).isEqualTo(new BigInteger("9223372036854904127"));
        assertThat(owner.permissions("permissions.user").allow("ADMIN")).isTrue();
        assertThat(owner.permissions("no.such").bits()).isZero();
        assertThat(owner.details()).containsKeys("hash.email", "page.home", "uri.avatar");
        assertThat(exchange.getMessage().getHeaders())
                .containsEntry(ExpertUsersConstants.USER_ID, 1L)
                .containsEntry(ExpertUsersConstants.USERNAME, "admin");
    }

    @Test
    void hiddenAndRestrictedFieldsAndUnknownOnesAreKept() throws Exception {
        bed.site().change(settings -> settings.withGenerated(2)
                .withHiddenEvery(1000)
                .withRestrictedNames(true)
                .withNewerFields(true));
        bed.connection().stop();
        bed.connection().setUser("=viewer");

        ExpertUser hidden = user(send("expert-users:1000"));

        assertThat(hidden.email()).isEmpty();
        assertThat(hidden.emailHidden()).isTrue();
        assertThat(hidden.username()).isEqualTo(ExpertUser.RESTRICTED);
        assertThat(hidden.details()).containsKeys("guid", "virtual", "password");
        assertThat(hidden.changeable()).doesNotContainKeys("email", "username");
        assertThat(user(send("expert-users:1001")).emailHidden()).isFalse();
        String json = bed.context().getTypeConverter().mandatoryConvertTo(String.class, hidden);
        assertThat(bed.context().getTypeConverter().mandatoryConvertTo(ExpertUser.class, json))
                .isEqualTo(hidden);
    }

    @Test
    void aPageOfTheListHasItsTotal() {
        Exchange exchange = send("expert-users:all?operation=list&limit=2&offset=1&sortBy=-id");

        assertThat(exchange.getMessage().getBody())
                .asInstanceOf(list(ExpertUser.class))
                .extracting(ExpertUser::username)
                .containsExactly("author", "Anonymous");
        assertThat(exchange.getMessage().getHeader(ExpertUsersConstants.TOTAL_COUNT))
                .isEqualTo(4L);
    }

    @ParameterizedTest
    @CsvSource({
        "usernameFilter=AU, author",
        "fullNameFilter=Vera, viewer",
        "usernameEmailFilter=viewer@, viewer",
        "roleFilter=Contributor, author",
        "seatFilter=unseated&usernameFilter=v, viewer",
        "activatedFilter=false, ''",
        "authProvider=2, ''"
    })
    void listsAreFiltered(String options, String names) {
        assertThat(usernames(send("expert-users:all?operation=list&" + options)))
                .isEqualTo(names);
        assertThat(usernames(send("expert-users:all?operation=list&all=true&" + options)))
                .isEqualTo(names);
    }

    private static String usernames(Exchange exchange) {
        List<String> names = new ArrayList<>();
        Iterable<?> users = exchange.getMessage().getBody() instanceof Iterator<?> all
                ? () -> iterator(all)
                : exchange.getMessage().getBody(List.class);
        users.forEach(user -> names.add(((ExpertUser) user).username()));
        return String.join(" ", names);
    }

    @SuppressWarnings("unchecked")
    private static Iterator<Object> iterator(Iterator<?> all) {
        return (Iterator<Object>) all;
    }

    @Test
    void allUsersAreRequestedPageByPageWhileTheyAreIterated() {
        bed.site().change(settings -> settings.withGenerated(26).withMaxLimit(7));

        Iterator<?> all = send("expert-users:all?operation=list&all=true&limit=10")
                .getMessage()
                .getBody(Iterator.class);
        assertThat(bed.requests("/users")).isEmpty();
        for (int i = 0; i < 8; i++) {
            all.next();
        }
        assertThat(bed.requests("/users"))
                .containsExactly("GET /users?sortby=id&limit=10&offset=0", "GET /users?sortby=id&limit=10&offset=7");
        List<Object> rest = new ArrayList<>();
        all.forEachRemaining(rest::add);
        assertThat(rest).hasSize(22).doesNotHaveDuplicates();
        assertThat(bed.requests("/users")).hasSize(5);
    }

    @Test
    void aListWithoutACountIsReadToAnEmptyPage() {
        bed.site().change(settings -> settings.withGenerated(16).withQueryCount(false));

        Iterator<?> all = send("expert-users:all?operation=list&all=true&limit=10")
                .getMessage()
                .getBody(Iterator.class);

        assertThat(all).toIterable().hasSize(20);
        assertThat(bed.requests("/users")).hasSize(3);
    }

    @Test
    void bodiesAreXmlOrJsonToo() throws Exception {
        assertThat(send("expert-users:3?output=xml").getMessage().getBody(String.class))
                .startsWith("<user ")
                .contains("<username>author</username>");
        JsonNode json = new ObjectMapper()
                .readTree(send("expert-users:3?output=json").getMessage().getBody(String.class));
        assertThat(json.path("id").asLong()).isEqualTo(3);
        assertThat(json.path("groups").path("group").isArray()).isTrue();
        Iterator<?> all = send("expert-users:all?operation=list&all=true&output=json")
                .getMessage()
                .getBody(Iterator.class);
        assertThat((String) all.next()).contains("\"username\":\"admin\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"username\":\"nina\",\"email\":\"n@x.org\",\"fullName\":\"Nina & Co\",\"role\":\"Manager\",\"seated\":true,\"authProvider\":2}",
                "<user><username>nina</username><email>n@x.org</email><fullname>Nina &amp; Co</fullname><license.seat>true</license.seat>"
                        + "<service.authentication id='2'/><permissions.user><role>Manager</role></permissions.user></user>"
            })
    void aUserIsCreatedFromJsonOrXml(String body) {
        ExpertUser created = user(bed.send("expert-users:all?operation=create", body, Map.of()));

        assertThat(created.fullName()).isEqualTo("Nina & Co");
        assertThat(created.role()).isEqualTo("Manager");
        assertThat(created.seated()).isTrue();
        ExpertUser read = user(send("get", "nina", null));
        assertThat(read.id()).isEqualTo(created.id());
        assertThat(read.details().get("service.authentication").path("id").asLong())
                .isEqualTo(2);
    }

    @Test
    void whatIsNotGivenStaysAsItIs() {
        user(send("update", "author", Map.of("language", "de-de")));
        ExpertUser updated = user(send("update", "3", Map.of("fullName", "", "timezone", "+01:00")));

        assertThat(updated.fullName()).isEmpty();
        assertThat(updated.email()).isEqualTo("author@example.com");
        assertThat(updated.seated()).isTrue();
        assertThat(updated.details().get("language").asText()).isEqualTo("de-de");
    }

    @Test
    void aUserThatWasReadIsSentWithoutWhatItDoesNotShow() {
        bed.site().change(settings -> settings.withGenerated(1).withHiddenEvery(1));
        ExpertUser hidden = user(send("expert-users:1000"));

        user(send("update", "1000", hidden));

        assertThat(bed.site().get(1000).email()).isEqualTo("user1000@example.com");
        RecordedRequest request =
                bed.journal().requests("PUT", "/@api/deki/users/1000").get(0);
        assertThat(request.body()).doesNotContain("email", "license.seat");
    }

    @Test
    void aUserIsCreatedOnceAndThenUpdated() {
        long id = user(send("createOrUpdate", "x", Map.of("username", "nina", "fullName", "N")))
                .id();
        ExpertUser updated = user(send("createOrUpdate", "x", Map.of("username", "nina", "fullName", "Nina")));

        assertThat(updated.id()).isEqualTo(id);
        assertThat(updated.fullName()).isEqualTo("Nina");
        assertThat(bed.requests("POST /users")).hasSize(1);
    }

    @Test
    void aUserWhoWasCreatedMeanwhileIsUpdated() {
        bed.site().create("nina", "");
        bed.faults()
                .add(Fault.on("PUT", "/@api/deki/users/=nina")
                        .times(1)
                        .status(404)
                        .body("<error/>"));

        ExpertUser updated = user(send("createOrUpdate", "x", Map.of("username", "nina", "fullName", "Nina")));

        assertThat(updated.fullName()).isEqualTo("Nina");
        assertThat(bed.requests("/users")).hasSize(3);
    }

    @Test
    void usersAreDeactivatedAndActivated() {
        assertThat(user(send("deactivate", "author", null)).status()).isEqualTo("inactive");
        assertThat(user(send("get", "3", null))
                        .permissions("permissions.effective")
                        .mask())
                .isEqualTo("0");
        assertThat(user(send("activate", "3", null)).status()).isEqualTo("active");
    }

    @Test
    void aNameInUseIsAConflictThatIsNotRepeated() {
        Exchange created = bed.send("expert-users:all?operation=create", Map.of("username", "viewer"), Map.of());
        Exchange renamed = send("update", "3", Map.of("username", "viewer"));

        assertThat(failure(created).status()).hasValue(409);
        assertThat(failure(created)).hasMessageContaining("create").hasMessageContaining("conflicts with an existing");
        assertThat(failure(renamed).status()).hasValue(409);
        assertThat(bed.requests("POST /users")).hasSize(1);
        assertThat(bed.requests("PUT /users")).hasSize(1);
    }

    @Test
    void aCreationIsNotRepeatedAfterAnUnclearFailure() {
        bed.faults()
                .add(Fault.on("POST", "/@api/deki/users")
                        .times(1)
                        .afterHandling()
                        .connectionReset());

        Exchange exchange = bed.send("expert-users:all?operation=create", Map.of("username", "nina"), Map.of());

        assertThat(failure(exchange).outcomeUnknown()).isTrue();
        assertThat(bed.requests("POST /users")).hasSize(1);
    }

    @Test
    void anUpdateIsRepeated() {
        bed.faults().add(Fault.on("PUT", "/@api/deki/users/3").times(1).status(503));

        assertThat(user(send("update", "3", Map.of("fullName", "O"))).fullName())
                .isEqualTo("O");
        assertThat(bed.requests("PUT /users")).hasSize(2);
    }

    @Test
    void groupsAndMetricsOfAUser() {
        assertThat(send("groups", "author", null).getMessage().getBody())
                .asInstanceOf(list(ExpertGroup.class))
                .extracting(ExpertGroup::name)
                .containsExactly("Authors");
        assertThat(send("groups", "Anonymous", null).getMessage().getBody(List.class))
                .isEmpty();
        assertThat(send("metrics", "author", null)
                        .getMessage()
                        .getBody(UserMetrics.class)
                        .metrics())
                .containsEntry("pages-edited", 12L)
                .hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "x#y z/ü", "mindtouch.user#preferences:1"})
    void aPropertyIsWrittenReadListedAndDeleted(String name) {
        String uri = "expert-users:author?operation=";
        Map<String, Object> property = Map.of(ExpertUsersConstants.PROPERTY, name);
        Exchange written = bed.send(uri + "setProperty", "blau & rot", property);
        assertThat(written.getMessage().getBody(ExpertProperty.class).name()).isEqualTo(name);
        String etag = written.getMessage().getHeader(ExpertUsersConstants.ETAG, String.class);

        bed.send(uri + "setProperty", "grün", property);
        Exchange stale = bed.send(
                uri + "setProperty",
                "late",
                Map.of(ExpertUsersConstants.PROPERTY, name, ExpertUsersConstants.ETAG, etag));
        assertThat(failure(stale).status()).hasValue(409);

        assertThat(bed.send(uri + "property", null, property).getMessage().getBody())
                .isEqualTo("grün");
        assertThat(send(uri + "properties").getMessage().getBody())
                .asInstanceOf(list(ExpertProperty.class))
                .extracting(ExpertProperty::value)
                .containsExactly("grün");
        assertThat(bed.send(uri + "deleteProperty", null, property).getException())
                .isNull();
        assertThat(failure(bed.send(uri + "property", null, property)).status()).hasValue(404);
    }

    @Test
    void aPasswordIsInNoMessageAndNoError() {
        Map<String, Object> password = Map.of(ExpertUsersConstants.PASSWORD, "s3cret-new");
        Exchange set = bed.send("expert-users:author?operation=setPassword", null, password);
        assertThat(set.getException()).isNull();
        assertThat(set.getMessage().getHeaders()).doesNotContainKey(ExpertUsersConstants.PASSWORD);
        assertThat(bed.journal().requests("PUT", "/@api/deki/users/*").get(0).body())
                .isEqualTo("s3cret-new");

        bed.faults()
                .add(Fault.on("PUT", "/@api/deki/users/*")
                        .status(400)
                        .body("<error><message>Bad password s3cret-new</message></error>"));
        Exchange refused = bed.send("expert-users:author?operation=setPassword", null, password);
        assertThat(refused.getException()).hasStackTraceContaining("HTTP 400");
        assertThat(refused.getException().toString()).doesNotContain("s3cret-new");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "get      |                                | get needs a user",
                "create   | text                           | create needs a body of JSON",
                "create   | [1]                            | create needs a body with the fields of a user",
                "create   | {}                             | A user needs at least one of the fields [username, email",
                "create   | {\"name\":\"x\"}               | A user has no field name that can be sent; allowed are [username",
                "create   | {\"seated\":\"yes\"}           | seated must be one of [true, false], not yes",
                "create   | {\"status\":\"gone\"}          | status must be one of [active, inactive], not gone",
                "create   | {\"email\":null}               | email must be a text, a number or a flag",
                "create   | {\"role\":\" \"}               | role must not be blank",
                "create   | {\"authProvider\":\"x\"}       | authProvider must be a number, not x",
                "create   | <group/>                       | create needs a document user, but the body is a document group",
                "create   | <user                          | malformed XML",
                "create   | <user id='3'><email>x</email></user> | create makes a new user, but the document has an id",
                "createOrUpdate | {\"email\":\"x\"}        | createOrUpdate needs the field username",
                "property |                                | property needs a user"
            })
    void aBadMessageIsRefusedBeforeAnyCall(String operation, String body, String words) {
        assertThat(refusal(bed.send("expert-users:all?operation=" + operation, body, Map.of())))
                .hasMessageContaining(words);
        assertThat(bed.requests("")).isEmpty();
    }

    @Test
    void missingPartsOfAMessageAreNamed() {
        assertThat(refusal(send("property", "3", null))).hasMessageContaining("CamelExpertUsersProperty");
        assertThat(refusal(send("setPassword", "3", null))).hasMessageContaining("CamelExpertUsersPassword");
        assertThat(refusal(bed.send("expert-users:all", null, Map.of(ExpertUsersConstants.OPERATION, "dance"))))
                .hasMessageContaining("must be one of [get, list");
        assertThat(bed.requests("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<html><body>Sign in</body></html> | HTML",
                "''                               | user",
                "<group id='3'/>                  | user",
                "<user><username>x</username></user> | user without an id",
                "<user id='3'><username>x         | user"
            })
    void aResponseThatIsNoUserIsAnError(String body, String words) {
        bed.faults()
                .add(Fault.on("GET", "/@api/deki/users/3")
                        .status(200)
                        .header("Content-Type", "application/xml")
                        .body(body));

        assertThat(failure(send("expert-users:3"))).hasMessageContaining(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<users count='2' querycount='9'><user id='1'/></users> | the list has 1 rows although it counts 2",
                "<users count='0' querycount='9'/> | the list ends after 0 rows although it counts 9"
            })
    void aListThatHasLostRowsIsAnError(String body, String words) {
        bed.faults()
                .add(Fault.on("GET", "/@api/deki/users")
                        .status(200)
                        .header("Content-Type", "application/xml")
                        .body(body));

        assertThat(failure(send("expert-users:all?operation=list"))).hasMessageContaining(words);
        Iterator<?> all =
                send("expert-users:all?operation=list&all=true").getMessage().getBody(Iterator.class);
        assertThatThrownBy(all::hasNext).hasMessageContaining(words);
    }

    @Test
    void aListThatIgnoresTheOffsetHasAnEnd() {
        String rows = "<users count='2' querycount='9'><user id='1'/><user id='2'/></users>";
        bed.faults()
                .add(Fault.on("GET", "/@api/deki/users")
                        .status(200)
                        .header("Content-Type", "application/xml")
                        .body(rows));

        Iterator<?> all =
                send("expert-users:all?operation=list&all=true").getMessage().getBody(Iterator.class);

        assertThatThrownBy(() -> all.forEachRemaining(user -> {})).hasMessageContaining("the same page twice");
    }
}
