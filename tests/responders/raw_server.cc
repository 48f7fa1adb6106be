// SPDX-License-Identifier: Apache-2.0
#include "tests/responders/raw_server.h"

#include <netinet/in.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <sys/socket.h>
#include <unistd.h>

#include <csignal>

namespace crosscheck::testing {
namespace {

class PlainConnection final : public Connection {
 public:
  explicit PlainConnection(int socket) : socket_(socket) {}
  bool write(std::string_view bytes) override {
    while (!bytes.empty()) {
      const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
  }
  std::string read() override {
    char buffer[16384];
    const ssize_t got = ::recv(socket_, buffer, sizeof buffer, 0);
    return got > 0 ? std::string(buffer, static_cast<std::size_t>(got)) : std::string();
  }

 private:
  int socket_;
};

class TlsConnection final : public Connection {
 public:
  TlsConnection(SSL_CTX* context, int socket) : ssl_(SSL_new(context)) {
    SSL_set_fd(ssl_, socket);
    ready_ = SSL_accept(ssl_) == 1;
  }
  ~TlsConnection() override {
    if (ready_) SSL_shutdown(ssl_);
    SSL_free(ssl_);
  }
  bool write(std::string_view bytes) override {
    return ready_ && SSL_write(ssl_, bytes.data(), static_cast<int>(bytes.size())) > 0;
  }
  std::string read() override {
    char buffer[16384];
    const int got = ready_ ? SSL_read(ssl_, buffer, sizeof buffer) : 0;
    return got > 0 ? std::string(buffer, static_cast<std::size_t>(got)) : std::string();
  }

 private:
  SSL* ssl_;
  bool ready_ = false;
};

X509* make_certificate(EVP_PKEY* key, const CertificateWish& wish) {
  X509* certificate = X509_new();
  X509_set_version(certificate, 2);
  ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
  X509_gmtime_adj(X509_getm_notBefore(certificate), 86400L * wish.valid_from_days);
  X509_gmtime_adj(X509_getm_notAfter(certificate), 86400L * wish.valid_until_days);
  X509_NAME* name = X509_get_subject_name(certificate);
  X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>(wish.host.c_str()), -1,
                             -1, 0);
  X509_set_issuer_name(certificate, name);
  X509_set_pubkey(certificate, key);
  const std::string names = "DNS:" + wish.host;
  X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, names.c_str());
  X509_add_ext(certificate, extension, -1);
  X509_EXTENSION_free(extension);
  X509_sign(certificate, key, EVP_sha256());
  return certificate;
}

std::string to_pem(X509* certificate) {
  BIO* memory = BIO_new(BIO_s_mem());
  PEM_write_bio_X509(memory, certificate);
  char* data = nullptr;
  const long size = BIO_get_mem_data(memory, &data);
  std::string pem(data, static_cast<std::size_t>(size));
  BIO_free(memory);
  return pem;
}

}  // namespace

RawServer::RawServer(Handler handler) : handler_(std::move(handler)) {
  listen_on_loopback();
  thread_ = std::thread([this] { serve(); });
}

RawServer::RawServer(Eager, std::string greeting)
    : handler_([](Connection&, const std::string&) { return false; }), greeting_(std::move(greeting)) {
  listen_on_loopback();
  thread_ = std::thread([this] { serve(); });
}

RawServer::RawServer(std::string reply)
    : RawServer([reply = std::move(reply)](Connection& peer, const std::string&) {
        peer.write(reply);
        return false;
      }) {}

RawServer::RawServer(std::string reply, const CertificateWish& wish)
    : handler_([reply = std::move(reply)](Connection& peer, const std::string&) {
        peer.write(reply);
        return false;
      }) {
  std::signal(SIGPIPE, SIG_IGN);  // NOLINT: SSL_write raises it
  EVP_PKEY* key = EVP_EC_gen("P-256");
  X509* made = make_certificate(key, wish);
  pem_ = to_pem(made);
  tls_ = SSL_CTX_new(TLS_server_method());
  SSL_CTX_use_certificate(tls_, made);
  SSL_CTX_use_PrivateKey(tls_, key);
  X509_free(made);
  EVP_PKEY_free(key);
  listen_on_loopback();
  thread_ = std::thread([this] { serve(); });
}

RawServer::~RawServer() {
  stopping_ = true;
  ::shutdown(listener_, SHUT_RDWR);
  if (const int socket = open_; socket >= 0) ::shutdown(socket, SHUT_RDWR);
  thread_.join();
  ::close(listener_);
  SSL_CTX_free(tls_);
}

void RawServer::listen_on_loopback() {
  listener_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  ::bind(listener_, reinterpret_cast<const sockaddr*>(&address), size);
  ::listen(listener_, 16);
  ::getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size);
  port_ = ntohs(address.sin_port);
}

void RawServer::serve() {
  while (!stopping_) {
    const int socket = ::accept(listener_, nullptr, nullptr);
    if (socket < 0) return;
    open_ = socket;
    if (stopping_) ::shutdown(socket, SHUT_RDWR);
    if (tls_ != nullptr) {
      TlsConnection connection(tls_, socket);
      serve_connection(connection);
    } else {
      PlainConnection connection(socket);
      serve_connection(connection);
    }
    open_ = -1;
    ::close(socket);
  }
}

void RawServer::serve_connection(Connection& connection) {
  std::string pending;
  if (!greeting_.empty()) connection.write(greeting_);
  while (true) {
    std::size_t end;
    while ((end = pending.find("\r\n\r\n")) == std::string::npos) {
      const std::string more = connection.read();
      if (more.empty()) return;
      pending += more;
    }
    // The body, where one is announced, belongs to the request.
    end += 4;
    const std::size_t length_at = pending.find("Content-Length: ");
    if (length_at < end) end += std::stoul(pending.substr(length_at + 16));
    while (pending.size() < end) {
      const std::string more = connection.read();
      if (more.empty()) return;
      pending += more;
    }
    const std::string request = pending.substr(0, end);
    pending.erase(0, end);
    {
      const std::lock_guard lock(mutex_);
      requests_.push_back(request);
    }
    if (!handler_(connection, request)) return;
  }
}

std::string RawServer::url(std::string_view path) const {
  return (tls_ != nullptr ? "https://localhost:" : "http://127.0.0.1:") + std::to_string(port_) + std::string(path);
}

std::vector<std::string> RawServer::requests() const {
  const std::lock_guard lock(mutex_);
  return requests_;
}

}  // namespace crosscheck::testing
