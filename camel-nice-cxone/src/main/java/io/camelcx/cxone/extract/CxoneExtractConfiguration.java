// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract;

import io.camelcx.cxone.CxoneConnection;
import io.camelcx.cxone.extract.csv.CsvOptions;
import io.camelcx.cxone.extract.csv.MalformedRows;
import io.camelcx.support.component.ConnectionConfiguration;
import java.time.Duration;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The options of {@code cxone-extract}. */
@UriParams
public class CxoneExtractConfiguration extends ConnectionConfiguration<CxoneConnection> {

    @UriParam(
            label = "common",
            description =
                    "The connection to CXone: where it is, and who logs in. Found by its type if the registry holds"
                            + " just one.")
    @Metadata(autowired = true)
    private CxoneConnection connection;

    @UriParam(label = "common", description = "The version of the entity, such as 1. The columns depend on it.")
    private String version;

    @UriParam(
            label = "common",
            defaultValue = "stream",
            description =
                    "What becomes of a file: the body is the CSV as a stream, or an iterator over its rows, each a map"
                            + " from the columns' names to what stands in them. Rows are read while they are asked for.")
    private CxoneExtractOutput output = CxoneExtractOutput.stream;

    @UriParam(
            label = "common",
            defaultValue = "fail",
            description =
                    "What is done with a malformed row: one that does not follow RFC 4180, is no text in UTF-8, or has more"
                            + " or fewer fields than the file has columns. fail: the extraction fails, with the row and its line. skip:"
                            + " the row is left out, counted and logged at WARN; needs output=records. raw: the row arrives as a map of"
                            + " CamelCxoneExtractMalformed (what is wrong), CamelCxoneExtractLine and CamelCxoneExtractText; with"
                            + " output=stream the rows are not checked.")
    private MalformedRows malformed = MalformedRows.fail;

    @UriParam(
            label = "common",
            description =
                    "Whether all rows are checked before the first one is handed on, with output=records and malformed=fail."
                            + " Otherwise a row is checked when it is read, and those before it have been handed on. A consumer"
                            + " checks the rows of a window first that had a malformed row before. With output=stream they are always"
                            + " checked first.")
    private boolean checkFirst;

    @UriParam(
            label = "common",
            description =
                    "Whether a file without a single byte counts as one without rows. Otherwise it is an error, because"
                            + " the file of a day without data has a header.")
    private boolean allowEmptyFile;

    @UriParam(
            label = "advanced",
            defaultValue = "1048576",
            description =
                    "How many bytes a field of a row may have, in UTF-8 and with its quotes; up to 256 MiB. A larger one is"
                            + " malformed. Each reader of rows may need 10 times as much memory.")
    private int maxFieldSize = CsvOptions.DEFAULT_MAX_FIELD_BYTES;

    @UriParam(
            label = "common",
            description =
                    "Where the file goes and stays; then the body is this file. May be a simple expression, such as"
                            + " data/qm-${header.CamelCxoneExtractStartDate}.csv. Without it a temporary file holds the data as"
                            + " long as the exchange needs them.")
    private String fileName;

    @UriParam(
            label = "common",
            description =
                    "The first day to extract, in UTC, such as 2026-11-22. Of a consumer: where it begins when it has no"
                            + " position yet.")
    private String startDate;

    @UriParam(label = "producer", description = "The last day to extract, in UTC.")
    private String endDate;

    @UriParam(label = "producer", defaultValue = "extract", description = "What the producer does.")
    private CxoneExtractOperation operation = CxoneExtractOperation.extract;

    @UriParam(label = "producer", description = "The job whose status or file is wanted.")
    private String jobId;

    @UriParam(
            label = "consumer",
            defaultValue = "P1D",
            description =
                    "How many new days an extraction has, at most 14 with the overlap, such as P7D or 7. The vendor calls"
                            + " one day ideal.")
    private String window = "P1D";

    @UriParam(
            label = "consumer",
            defaultValue = "P1D",
            description =
                    "How many days each window reaches back: late data, and the last day of the window before, come again."
                            + " Tell them by what identifies a row.")
    private String overlap = "P1D";

    @UriParam(
            label = "consumer",
            defaultValue = "P1D",
            description =
                    "How many days before today (in UTC) the last window ends. With 0 the day that has not ended yet is"
                            + " extracted too, once.")
    private String lag = "P1D";

    @UriParam(label = "consumer", description = "Whether a window without rows makes an exchange too.")
    private boolean sendEmptyWindow;

    @UriParam(
            label = "consumer",
            description =
                    "Keeps, over a restart, which day comes next and which job is running. It moves when the exchange has"
                            + " succeeded.")
    private StateRepository<String, String> stateRepository;

    @UriParam(
            label = "advanced",
            defaultValue = "5s",
            javaType = "java.time.Duration",
            description = "The delay between two questions where a job stands.")
    private Duration pollDelay = Duration.ofSeconds(5);

    @UriParam(
            label = "advanced",
            defaultValue = "2h",
            javaType = "java.time.Duration",
            description = "How long a job may take before the extraction fails. The job itself goes on.")
    private Duration jobTimeout = Duration.ofHours(2);

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "24h",
            javaType = "java.time.Duration",
            description =
                    "How old a job may become that brings no file. Then its window is submitted anew. The vendor keeps a file"
                            + " for 24 hours.")
    private Duration jobLifetime = Duration.ofHours(24);

    @UriParam(
            label = "advanced",
            defaultValue = "3",
            description =
                    "How often a call is tried again that was refused by 403 or 429, which may mean that the tenant is"
                            + " asked too often.")
    private int throttleRetries = 3;

    @UriParam(
            label = "advanced",
            defaultValue = "5",
            description =
                    "How often a download is begun with a new address, after the old one has expired or the download has"
                            + " broken off.")
    private int downloadAttempts = 5;

    /** The default options. */
    public CxoneExtractConfiguration() {
        super(CxoneConnection.class);
    }

    @Override
    public CxoneConnection getConnection() {
        return connection;
    }

    public void setConnection(CxoneConnection connection) {
        this.connection = connection;
    }

    public String getVersion() {
        return version;
    }

    public void setVersion(String version) {
        this.version = version;
    }

    public CxoneExtractOutput getOutput() {
        return output;
    }

    public void setOutput(CxoneExtractOutput output) {
        this.output = output;
    }

    public MalformedRows getMalformed() {
        return malformed;
    }

    public void setMalformed(MalformedRows malformed) {
        this.malformed = malformed;
    }

    public boolean isCheckFirst() {
        return checkFirst;
    }

    public void setCheckFirst(boolean checkFirst) {
        this.checkFirst = checkFirst;
    }

    public boolean isAllowEmptyFile() {
        return allowEmptyFile;
    }

    public void setAllowEmptyFile(boolean allowEmptyFile) {
        this.allowEmptyFile = allowEmptyFile;
    }

    public int getMaxFieldSize() {
        return maxFieldSize;
    }

    public void setMaxFieldSize(int maxFieldSize) {
        this.maxFieldSize = maxFieldSize;
    }

    public String getFileName() {
        return fileName;
    }

    public void setFileName(String fileName) {
        this.fileName = fileName;
    }

    public String getStartDate() {
        return startDate;
    }

    public void setStartDate(String startDate) {
        this.startDate = startDate;
    }

    public String getEndDate() {
        return endDate;
    }

    public void setEndDate(String endDate) {
        this.endDate = endDate;
    }

    public CxoneExtractOperation getOperation() {
        return operation;
    }

    public void setOperation(CxoneExtractOperation operation) {
        this.operation = operation;
    }

    public String getJobId() {
        return jobId;
    }

    public void setJobId(String jobId) {
        this.jobId = jobId;
    }

    public String getWindow() {
        return window;
    }

    public void setWindow(String window) {
        this.window = window;
    }

    public String getOverlap() {
        return overlap;
    }

    public void setOverlap(String overlap) {
        this.overlap = overlap;
    }

    public String getLag() {
        return lag;
    }

    public void setLag(String lag) {
        this.lag = lag;
    }

    public boolean isSendEmptyWindow() {
        return sendEmptyWindow;
    }

    public void setSendEmptyWindow(boolean sendEmptyWindow) {
        this.sendEmptyWindow = sendEmptyWindow;
    }

    public StateRepository<String, String> getStateRepository() {
        return stateRepository;
    }

    public void setStateRepository(StateRepository<String, String> stateRepository) {
        this.stateRepository = stateRepository;
    }

    public Duration getPollDelay() {
        return pollDelay;
    }

    public void setPollDelay(Duration pollDelay) {
        this.pollDelay = pollDelay;
    }

    public Duration getJobTimeout() {
        return jobTimeout;
    }

    public void setJobTimeout(Duration jobTimeout) {
        this.jobTimeout = jobTimeout;
    }

    public Duration getJobLifetime() {
        return jobLifetime;
    }

    public void setJobLifetime(Duration jobLifetime) {
        this.jobLifetime = jobLifetime;
    }

    public int getThrottleRetries() {
        return throttleRetries;
    }

    public void setThrottleRetries(int throttleRetries) {
        this.throttleRetries = throttleRetries;
    }

    public int getDownloadAttempts() {
        return downloadAttempts;
    }

    public void setDownloadAttempts(int downloadAttempts) {
        this.downloadAttempts = downloadAttempts;
    }
}
