package vn.dondoc.directive.person;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Who somebody is, as the sign-in tells.
 *
 * @param id by which histories, events and the audit trails name this person; means nothing by itself
 * @param unit code of the person's unit
 * @param toldAt system time at which the sign-in said so
 */
@Document("people")
public record Person(@Id String id, String name, String unit, Instant toldAt) {}
