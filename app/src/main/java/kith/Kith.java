package kith;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/// The application and its modules.
@SpringBootApplication
@Modulithic(systemName = "Kith")
public class Kith {}
