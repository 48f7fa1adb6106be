// SPDX-License-Identifier: Apache-2.0
package cure;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@SpringBootApplication
public class Main {
  @RequestMapping("/v1/items")
  String items() {
    return "[]";
  }

  public static void main(String[] arguments) {
    SpringApplication.run(Main.class, "--server.address=127.0.0.1", "--server.port=$PORT");
  }
}
