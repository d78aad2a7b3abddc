// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camelcx.genesys.operation.ApiOperation;
import io.camelcx.genesys.operation.OperationParameter;
import io.camelcx.genesys.operation.OperationParameter.Kind;
import io.camelcx.genesys.udm.GenesysUdmOperation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the table against {@code udm-reference.tsv}, which was made from the tables of the vendor's text. */
class UdmTableTest {

    /** What the tables of the text require of the body, its nested objects included. */
    private static final Set<String> JOB_FIELDS =
            Set.of("jobParams", "media", "schedulerParam", "source", "suspended", "timeFrame", "title", "type");

    private record Row(String service, String version, String method, String path, String parameters) {}

    private final List<Row> reference = reference();

    @Test
    void everyMethodPathAndVersionOfTheTextIsInTheTableAndNoOther() {
        Set<String> text = reference.stream()
                .filter(row -> row.service().equals("udm"))
                .map(row -> row.version() + " " + row.method() + " " + row.path())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> table = UdmTable.operations().stream()
                .flatMap(each ->
                        each.versions().stream().map(version -> version + " " + each.method() + " " + each.path()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(text).hasSize(54);
        assertThat(table).isEqualTo(text);
    }

    @Test
    void theDeprecatedServiceHasTheSameOperationsInItsVersions() {
        assertThat(rows("cdds", "3")).isEqualTo(rows("udm", "3"));
        assertThat(rows("cdds", "4")).isEqualTo(rows("udm", "4"));
        assertThat(UdmService.cdds.versions()).containsExactly("4", "3");
        assertThatThrownBy(() -> UdmService.cdds.checked("10"))
                .hasMessage("apiVersion must be one of [4, 3] with service=cdds, not 10");
    }

    @Test
    void everyParameterOfTheTextIsInTheTableAndNoOther() {
        for (Row row : reference) {
            ApiOperation operation = find(row);
            Set<String> table = operation.parameters(row.version()).stream()
                    .filter(each -> each.kind() != Kind.FIELD)
                    .map(each -> each.name() + ":" + kind(each))
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> text = parameters(row)
                    .filter(each -> !each[1].equals("body"))
                    .map(each -> each[0] + ":" + each[1])
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(table).as(row.toString()).isEqualTo(text);
            assertThat(operation.hasBody(row.version()))
                    .as(row.toString())
                    .isEqualTo(row.parameters().contains(":body:"));
        }
    }

    @Test
    void whatTheTextRequiresIsRequired() {
        for (Row row : reference) {
            ApiOperation operation = find(row);
            parameters(row)
                    .filter(each -> each[3].equals("required") && !each[1].equals("body"))
                    .forEach(each -> assertThat(operation.parameter(each[0], row.version()))
                            .as(row + " " + each[0])
                            .hasValueSatisfying(
                                    its -> assertThat(its.required()).isTrue()));
        }
    }

    @Test
    void theFieldsThatAJobMustHaveAreThoseOfTheText() {
        for (String name : List.of("createJob", "updateJob")) {
            ApiOperation operation = UdmTable.operation(name);
            assertThat(fields(operation, "10")).isEqualTo(JOB_FIELDS);
            assertThat(fields(operation, "4")).isEqualTo(JOB_FIELDS);
        }
        // Version 4 creates a job without a type of its own.
        assertThat(UdmTable.operation("createJob").parameter("type", "4")).isEmpty();
        assertThat(UdmTable.operation("createJob").parameter("type", "10")).isPresent();
    }

    @Test
    void everyOperationOfTheTableIsOneOfTheProducer() {
        Set<String> producer = Arrays.stream(GenesysUdmOperation.values())
                .map(Enum::name)
                .filter(name -> !name.equals("export"))
                .collect(Collectors.toSet());

        assertThat(UdmTable.operations()).extracting(ApiOperation::name).doesNotHaveDuplicates();
        assertThat(producer)
                .isEqualTo(
                        UdmTable.operations().stream().map(ApiOperation::name).collect(Collectors.toSet()));
    }

    private static Set<String> fields(ApiOperation operation, String version) {
        return operation.parameters(version).stream()
                .filter(each -> each.kind() == Kind.FIELD)
                .map(each -> each.name().replaceFirst("^jobParams\\.", ""))
                .collect(Collectors.toSet());
    }

    private List<String> rows(String service, String version) {
        return reference.stream()
                .filter(row -> row.service().equals(service) && row.version().equals(version))
                .map(row -> row.method() + row.path() + row.parameters())
                .sorted()
                .toList();
    }

    private static ApiOperation find(Row row) {
        return UdmTable.operations().stream()
                .filter(each -> each.isIn(row.version())
                        && each.method().equals(row.method())
                        && each.path().equals(row.path()))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String[]> parameters(Row row) {
        return row.parameters().isBlank()
                ? Stream.empty()
                : Arrays.stream(row.parameters().split(" ")).map(each -> each.split(":"));
    }

    private static String kind(OperationParameter parameter) {
        return switch (parameter.kind()) {
            case PATH -> "path";
            case QUERY -> "query";
            case FILE, PART -> "formData";
            case FIELD -> "body";
        };
    }

    private static List<Row> reference() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                UdmTableTest.class.getResourceAsStream("/udm-reference.tsv"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Row(cells[0], cells[1], cells[2], cells[3], cells[4]))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
