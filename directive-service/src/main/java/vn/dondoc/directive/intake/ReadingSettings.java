package vn.dondoc.directive.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How many documents may be here at once, on the disk or being read.
 *
 * @param places of all callers together
 * @param share of one of them
 */
@ConfigurationProperties("dondoc.reading")
record ReadingSettings(int places, int share) {}
