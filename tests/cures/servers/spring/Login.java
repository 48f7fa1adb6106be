// SPDX-License-Identifier: Apache-2.0
package cure;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

// @login
class Login extends OncePerRequestFilter {
  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getHeader("Authorization") == null) {
      response.setHeader("WWW-Authenticate", "Bearer");
      response.setStatus(401);
    } else {
      chain.doFilter(request, response);
    }
  }
}
