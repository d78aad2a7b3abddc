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
            description = "The connection to CXone. Found by its type if the registry contains exactly one.")
    @Metadata(autowired = true)
    private CxoneConnection connection;

    @UriParam(label = "common", description = "The version of the entity, such as 1. It determines the columns.")
    private String version;

    @UriParam(
            label = "common",
            defaultValue = "stream",
            description =
                    "How a file is delivered: stream: the body is the CSV. records: the body is an iterator over the rows, each a"
                            + " map of column names and values. Rows are read while the route iterates.")
    private CxoneExtractOutput output = CxoneExtractOutput.stream;

    @UriParam(
            label = "common",
            defaultValue = "fail",
            description =
                    "How to handle a malformed row: one that does not follow RFC 4180, is not UTF-8 text, or has more"
                            + " or fewer fields than the file has columns. fail: the extraction fails with the row and its line. skip:"
                            + " the row is left out, counted and logged at WARN; needs output=records. raw: the row arrives as a map of"
                            + " CamelCxoneExtractMalformed (the problem), CamelCxoneExtractLine and CamelCxoneExtractText; with"
                            + " output=stream the rows are not checked.")
    private MalformedRows malformed = MalformedRows.fail;

    @UriParam(
            label = "common",
            description =
                    "Whether all rows are checked before the first one is delivered, with output=records and malformed=fail."
                            + " Otherwise a row is checked when it is read, after those before it have been delivered. A consumer"
                            + " always checks the rows of a window first that had a malformed row before. With output=stream they are"
                            + " always checked first.")
    private boolean checkFirst;

    @UriParam(
            label = "common",
            description =
                    "Whether a file of zero bytes is accepted as one without rows. Otherwise it is an error, because"
                            + " the file of a day without data has a header.")
    private boolean allowEmptyFile;

    @UriParam(
            label = "advanced",
            defaultValue = "1048576",
            description =
                    "The largest size of a field of a row, in bytes of UTF-8 with its quotes; up to 256 MiB. A row with a larger"
                            + " field is malformed. Each reader of rows may need 10 times as much memory.")
    private int maxFieldSize = CsvOptions.DEFAULT_MAX_FIELD_BYTES;

    @UriParam(
            label = "common",
            description =
                    "The file in which the data are kept; then the body is this file. May be a simple expression, such as"
                            + " data/qm-${header.CamelCxoneExtractStartDate}.csv. Without it the data are in a temporary file until"
                            + " the exchange is done.")
    private String fileName;

    @UriParam(
            label = "common",
            description =
                    "The first day to extract, in UTC, such as 2026-11-22. A consumer begins with it when it has no"
                            + " position yet.")
    private String startDate;

    @UriParam(label = "producer", description = "The last day to extract, in UTC.")
    private String endDate;

    @UriParam(label = "producer", defaultValue = "extract", description = "The operation of the producer.")
    private CxoneExtractOperation operation = CxoneExtractOperation.extract;

    @UriParam(label = "producer", description = "The id of the job, for the operations status and download.")
    private String jobId;

    @UriParam(
            label = "consumer",
            defaultValue = "P1D",
            description =
                    "The number of new days in one extraction, such as P7D or 7; at most 14 with the overlap. The vendor recommends"
                            + " one day.")
    private String window = "P1D";

    @UriParam(
            label = "consumer",
            defaultValue = "P1D",
            description =
                    "The number of days that each window reaches back, so that late data, and the last day of the window"
                            + " before, are delivered again. Remove duplicates by what identifies a row.")
    private String overlap = "P1D";

    @UriParam(
            label = "consumer",
            defaultValue = "P1D",
            description =
                    "The number of days between the last day of the last window and today (in UTC). With 0 the current day is"
                            + " extracted too, once.")
    private String lag = "P1D";

    @UriParam(label = "consumer", description = "Whether a window without rows creates an exchange too.")
    private boolean sendEmptyWindow;

    @UriParam(
            label = "consumer",
            description =
                    "Stores the position, so that a restart continues there: the next day and the running job. The position is"
                            + " committed when the exchange has succeeded.")
    private StateRepository<String, String> stateRepository;

    @UriParam(
            label = "advanced",
            defaultValue = "5s",
            javaType = "java.time.Duration",
            description = "The delay between two requests for the status of a job.")
    private Duration pollDelay = Duration.ofSeconds(5);

    @UriParam(
            label = "advanced",
            defaultValue = "2h",
            javaType = "java.time.Duration",
            description = "The longest time to wait for a job. Then the extraction fails, while the job continues.")
    private Duration jobTimeout = Duration.ofHours(2);

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "24h",
            javaType = "java.time.Duration",
            description =
                    "The age at which a job that has not delivered a file is abandoned and its window submitted again. The vendor"
                            + " keeps a file for 24 hours.")
    private Duration jobLifetime = Duration.ofHours(24);

    @UriParam(
            label = "advanced",
            defaultValue = "3",
            description =
                    "The number of retries of a call that was refused with 403 or 429, which may mean that the tenant is"
                            + " throttled, or that failed because the server was busy.")
    private int throttleRetries = 3;

    @UriParam(
            label = "advanced",
            defaultValue = "5",
            description =
                    "The number of attempts to download a file, each with a new address, after an address has expired or a"
                            + " download has been cut off.")
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
