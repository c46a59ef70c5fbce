package vn.dondoc.units;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import vn.dondoc.messaging.Messaging;

/** A service that knows nothing but units. */
@Messaging
@Units
@SpringBootApplication
class UnitsAlone {}
