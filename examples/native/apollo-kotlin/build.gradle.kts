plugins {
  kotlin("jvm") version "2.2.0"
  id("com.apollographql.apollo") version "4.3.2"
}

dependencies {
  implementation("com.apollographql.apollo:apollo-runtime:4.3.2")
  implementation("org.jetbrains.kotlinx:kotlinx-datetime:0.7.1")
}

apollo {
  service("minijd") {
    packageName.set("com.example.minijd")
    schemaFiles.from("../../../schema/api.graphql")
    srcDir("../graphql")
    introspection {
      endpointUrl.set("https://shop.example/graphql")
      schemaFile.set(file("build/schema.graphqls"))
    }
    mapScalar("Decimal", "java.math.BigDecimal", "com.example.minijd.BigDecimalAdapter")
    mapScalar("DateTime", "kotlin.time.Instant", "com.example.minijd.InstantAdapter")
    mapScalar("LocalDate", "kotlinx.datetime.LocalDate", "com.example.minijd.LocalDateAdapter")
    generateOptionalOperationVariables.set(false)
    warnOnDeprecatedUsages.set(true)
    operationManifestFormat.set("persistedQueryManifest")
  }
}
