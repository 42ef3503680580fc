import { render } from "preact";
import { App } from "./app";
import { Client } from "./client";
import "./style.css";

render(<App client={new Client()} />, document.getElementById("app")!);
