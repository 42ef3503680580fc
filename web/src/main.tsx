import { render } from "preact";
import { App } from "./app";
import { Client } from "./client";
import "./style.css";
import "./names.css";

render(<App client={new Client()} />, document.getElementById("app")!);
