// SPDX-License-Identifier: Apache-2.0
#![allow(unused_imports)]
use axum::response::IntoResponse;
use axum::routing::any;
use axum::Router;

async fn run() {
    let app = Router::new()
        .route("/v1/items", any(|| async { "[]" }))
        // @login
        // @last
        ;
    let listener = tokio::net::TcpListener::bind("127.0.0.1:$PORT").await.unwrap();
    axum::serve(listener, app).await.unwrap();
}

fn main() {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(run());
}
